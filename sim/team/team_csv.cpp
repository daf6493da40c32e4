#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/all.h"
#include "sim/report/csv.h"
#include "sim/team/team_page.h"

namespace sim::team {

std::string team_csv(const TeamReport& report) {
    std::string csv =
        "person,ready,ready_since,scenarios_passed,days_passed,scenarios_short,days_short,sessions,critical";
    const auto criteria = scoring::criteria::all_criteria();
    for (const scoring::Criterion* criterion : criteria)
        csv += fmt::format(",{0}_percent,{0}_n", criterion->id);
    csv += "\r\n";
    for (const PersonRow& row : report.people) {
        const Readiness& readiness = row.readiness;
        csv += fmt::format("{},{},{},{},{},{},{},{},{}", report::csv_cell(row.person),
                           readiness.ready() ? 1 : 0, readiness.since, readiness.scenarios, readiness.days,
                           std::max(0, ready_scenarios - readiness.scenarios),
                           std::max(0, ready_days - readiness.days), row.sessions, row.critical);
        for (const scoring::Criterion* criterion : criteria) {
            const auto cell = row.cells.find(std::string(criterion->id));
            csv += cell == row.cells.end()
                       ? ",,0"
                       : fmt::format(",{:.1f},{}", cell->second.percent(), cell->second.sessions);
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace sim::team
