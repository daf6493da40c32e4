// What the manager's desk answers, as JSON with a fixed order of keys. Times stay as they are given: whoever
// asks says in which zone they are (TeamReport::utc).
#pragma once

#include <string>
#include <vector>

#include "sim/store/members.h"
#include "sim/team/figures.h"
#include "sim/team/team_desk.h"

namespace sim::team {

std::string overview_json(const Filter& filter, const Overview& overview);
std::string people_json(const PeoplePage& people);
std::string trend_json(const std::vector<TrendPoint>& trend);
std::string errors_json(const CriticalPage& errors);
std::string sessions_page_json(const SessionPage& sessions);
std::string cell_json(const std::vector<SessionRow>& rows);
std::string attempts_json(const std::vector<AttemptRow>& attempts);
std::string groups_json(const std::vector<store::Member>& members);
std::string group_rows_json(const std::vector<GroupRow>& groups);
std::string ways_json(const Ways& ways);
std::string disputes_json(const std::vector<DisputeRow>& disputes);
std::string scenario_rows_json(const std::vector<ScenarioRow>& scenarios);

}  // namespace sim::team
