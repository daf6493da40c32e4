// What trainees said against judgements, in sessions and in drills.
#include <algorithm>

#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

/// Of the people, scenario and days of the filter; `moment` is when it was said.
Where said_where(Filter filter) {
    Where where = people_where(filter);
    if (!filter.scenario.empty()) where.add("scenario = ?", {filter.scenario});
    if (!filter.from.empty()) where.add("made_at >= ?", {filter.from});
    if (!filter.to.empty()) where.add("made_at <= ?", {filter.to + "T99"});
    return where;
}

std::vector<DisputeRow> asked_for(store::Store& store, const Where& where, const std::string& from) {
    store::Statement select = store.ask("SELECT * FROM (" + from + ")" + where.sql);
    where.bind_to(select);
    std::vector<DisputeRow> rows;
    while (select.step())
        rows.push_back({select.number(2), select.number(3), select.text(1), select.text(4), select.text(5),
                        select.text(6), select.text(7), select.text(8), select.text(9), select.text(10),
                        select.text(11), select.number(12) != 0});
    return rows;
}

}  // namespace

std::vector<DisputeRow> disputes_of(store::Store& store, const Filter& filter) {
    const Where where = said_where(filter);
    std::vector<DisputeRow> rows =
        asked_for(store, where,
                  "SELECT people.id, people.name, disputes.id, disputes.session, scenario, conversation, '', "
                  "criterion, says, because, '', made_at,"
                  " NOT EXISTS (SELECT 1 FROM unanswered WHERE unanswered.id = disputes.id) FROM disputes "
                  "JOIN sessions ON sessions.id = session"
                  " JOIN people ON people.id = sessions.person");
    const std::vector<DisputeRow> drilled =
        asked_for(store, where,
                  "SELECT people.id, people.name, drill_disputes.id, 0, scenario, conversation, step, "
                  "criterion, says, because, text,"
                  " drill_disputes.made_at, EXISTS (SELECT 1 FROM drill_answers WHERE dispute = "
                  "drill_disputes.id) FROM drill_disputes"
                  " JOIN drills ON drills.id = drill JOIN people ON people.id = drills.person");
    rows.insert(rows.end(), drilled.begin(), drilled.end());
    std::ranges::stable_sort(rows, std::greater{}, &DisputeRow::made_at);
    return rows;
}

}  // namespace sim::team
