#include "sim/team/days.h"
#include "sim/team/readiness.h"
#include "sim/team/team_desk.h"

namespace sim::team {
namespace {

GroupRow group_row(store::Store& store, const Filter& filter, const std::string& kind,
                   const std::string& group) {
    GroupRow row{kind, group};
    for (const DaySums& days : months_of(store, filter)) add(row.sums, days.sums);
    ReadinessRule rule(store, filter);
    HasStarted has_started(store);
    for (const Known& person : known_people(store, filter)) {
        ++row.people;
        if (rule.of(person.id).ready()) ++row.ready;
        if (has_started(person.id)) ++row.started;
    }
    return row;
}

}  // namespace

std::vector<GroupRow> groups_of(store::Store& store, const Filter& filter) {
    const Choices choices = choices_of(store);
    std::vector<GroupRow> rows;
    for (const std::string& team : choices.teams) {
        Filter one = filter;
        if (!filter.team.empty() && filter.team != team) continue;
        one.team = team;
        rows.push_back(group_row(store, one, "team", team));
    }
    for (const std::string& cohort : choices.cohorts) {
        Filter one = filter;
        if (!filter.cohort.empty() && filter.cohort != cohort) continue;
        one.cohort = cohort;
        rows.push_back(group_row(store, one, "cohort", cohort));
    }
    return rows;
}

}  // namespace sim::team
