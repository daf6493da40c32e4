// What the manager's desk answers, as readable tables.
#pragma once

#include <string>
#include <vector>

#include "sim/store/members.h"
#include "sim/team/figures.h"
#include "sim/team/team_desk.h"

namespace sim::app {

std::string overview_text(const team::Filter& filter, const team::Overview& overview);
std::string people_text(const team::PeoplePage& people);
std::string trend_text(const std::vector<team::TrendPoint>& trend);
std::string errors_text(const team::CriticalPage& errors);
std::string sessions_page_text(const team::SessionPage& sessions);
std::string cell_text(const std::vector<team::SessionRow>& rows);
std::string attempts_text(const std::vector<team::AttemptRow>& attempts);
std::string group_rows_text(const std::vector<team::GroupRow>& groups);
std::string scenario_rows_text(const std::vector<team::ScenarioRow>& scenarios);
std::string ways_text(const team::Ways& ways);
std::string disputes_text(const std::vector<team::DisputeRow>& disputes);
std::string groups_text(const std::vector<store::Member>& members);

/// "1 scenario and 1 day short", "ready since 2026-11-02", "not started".
std::string readiness_words(const team::PersonRow& row);

}  // namespace sim::app
