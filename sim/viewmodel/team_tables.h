// The tables of the manager's desk: groups, attempts, scenarios and the ways through them, disagreements,
// samples and agreement. A row's number is its place in what the table is made from.
#pragma once

#include <string>
#include <vector>

#include "sim/rating/figures.h"
#include "sim/team/figures.h"
#include "sim/viewmodel/team_overview.h"
#include "sim/viewmodel/team_table.h"

namespace sim::viewmodel {

TeamTable table_of_groups(const std::vector<team::GroupRow>& groups);
TeamTable table_of_attempts(const std::vector<team::AttemptRow>& attempts, const team::Choices& choices);
TeamTable table_of_scenarios(const std::vector<team::ScenarioRow>& scenarios, const team::Choices& choices);
TeamTable table_of_steps(const team::Ways& ways);
TeamTable table_of_branches(const team::Ways& ways);
TeamTable table_of_endings(const team::Ways& ways);
TeamTable table_of_words(const team::Ways& ways);
TeamTable table_of_disputes(const std::vector<team::DisputeRow>& disputes, const team::Choices& choices);
TeamTable table_of_samples(const std::vector<rating::Sample>& samples, const std::string& today,
                           const std::string& rater);
TeamTable table_of_agreement(const rating::Agreement& agreement);
TeamTable table_of_raters(const rating::Agreement& agreement);
TeamTable table_of_pairs(const std::vector<rating::PairRow>& pairs);
TeamTable table_of_apart(const rating::Agreement& agreement);
TeamTable table_of_drift(const rating::Agreement& agreement);

/// "α .84"; "no variation" and "–" where there is no figure.
std::string alpha_words(const rating::Measure& measure);

/// The people of the heat map as they are shown, for copying.
TeamTable table_of_people(const TeamOverview& team);
/// What a figure opened.
TeamTable table_of_rows(const TeamRows& rows);

}  // namespace sim::viewmodel
