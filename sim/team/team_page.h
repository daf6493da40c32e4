// The manager's desk as one page of HTML that needs nothing else: to keep, to print, to send to somebody.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sim/store/store.h"
#include "sim/team/figures.h"

namespace sim::team {

/// All that the page says, asked under one filter.
struct TeamReport {
    Filter filter;
    Overview overview;
    std::vector<PersonRow> people;
    CriticalPage errors;  ///< those that wait for a person as well
    std::vector<AttemptRow> attempts;
    std::vector<GroupRow> groups;
    std::map<std::string, std::string> titles;  ///< of the exercises
    std::string made_at;                        ///< in UTC, "2026-11-30T09:00:00Z"
};

/// From a wall time to the same moment with its zone.
using Zoned = std::function<std::string(const std::string&)>;
/// Asks all of it, its times as `zoned` says them. Throws Failure.
TeamReport report_of(store::Store& store, const Filter& filter, const std::string& made_at,
                     const Zoned& zoned);
/// UTF-8, the whole document.
std::string team_page(const TeamReport& report);
/// A line a person, for a spreadsheet: readiness with what it lacks, errors, each criterion's share of
/// points.
std::string team_csv(const TeamReport& report);
/// One object: overview, people, groups, trend, errors, attempts, each as `coolhead team` prints it.
std::string team_report_json(const TeamReport& report);

}  // namespace sim::team
