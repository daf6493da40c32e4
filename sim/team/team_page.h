// The manager's desk as one page of HTML that needs nothing else: to keep, to print, to send to somebody.
#pragma once

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
    std::vector<TrendPoint> trend;
    CriticalPage errors;  ///< those that wait for a person as well
    std::vector<AttemptRow> attempts;
    std::string made_at;  ///< in UTC, "2026-11-30T09:00:00Z"
};

/// Asks all of it. Throws Failure.
TeamReport report_of(store::Store& store, const Filter& filter, const std::string& made_at);
/// UTF-8, the whole document.
std::string team_page(const TeamReport& report);

}  // namespace sim::team
