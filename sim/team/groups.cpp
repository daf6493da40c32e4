#include <algorithm>

#include "sim/team/days.h"
#include "sim/team/readiness.h"
#include "sim/team/team_desk.h"

namespace sim::team {
namespace {

/// One person's share in the line of each of their groups.
GroupRow share_of(const Known& person, ReadinessRule& rule, HasStarted& has_started,
                  const std::map<std::int64_t, Sums>& sums) {
    GroupRow share;
    share.people = 1;
    share.ready = rule.of(person.id).ready() ? 1 : 0;
    share.started = has_started(person.id) ? 1 : 0;
    if (const auto found = sums.find(person.id); found != sums.end()) share.sums = found->second;
    return share;
}

void add(GroupRow& row, const GroupRow& share) {
    row.people += share.people, row.ready += share.ready, row.started += share.started;
    add(row.sums, share.sums);
}

}  // namespace

std::vector<GroupRow> groups_of(store::Store& store, const Filter& filter) {
    const Choices choices = choices_of(store);
    std::vector<GroupRow> rows;
    for (const std::string& team : choices.teams)
        if (filter.team.empty() || filter.team == team) rows.push_back({"team", team});
    for (const std::string& cohort : choices.cohorts)
        if (filter.cohort.empty() || filter.cohort == cohort) rows.push_back({"cohort", cohort});

    // Everybody is asked about once, however many groups they are in.
    const std::map<std::int64_t, Sums> sums = sums_by_person(store, filter);
    ReadinessRule rule(store, filter);
    HasStarted has_started(store);
    std::map<std::string, GroupRow> shares;
    for (const Known& person : known_people(store, filter))
        shares.emplace(person.name, share_of(person, rule, has_started, sums));
    for (const store::Member& member : store.members()) {
        const auto share = shares.find(member.person);
        const auto row = std::ranges::find_if(rows, [&](const GroupRow& each) {
            return each.kind == store::group_kind_names[static_cast<std::size_t>(member.kind)] &&
                   each.group == member.group;
        });
        if (share != shares.end() && row != rows.end()) add(*row, share->second);
    }
    return rows;
}

}  // namespace sim::team
