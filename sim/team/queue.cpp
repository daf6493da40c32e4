#include <fmt/format.h>

#include "scoring/vocabulary.h"
#include "sim/team/days.h"
#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

/// Whoever waits since before this is overdue.
std::string overdue_before(const std::string& now) {
    return day_named(number_of_day(now.substr(0, 10)) - review_days) + now.substr(10);
}

Where of_whom(Filter filter) {
    filter.from.clear(), filter.to.clear(), filter.judge.clear();
    return cards_where(filter, Period::by_time);
}

void narrow(Where& where, const QueueFilter& filter, const std::string& before) {
    if (filter.state)
        where.add("state = ?", {std::string(review_state_names[static_cast<std::size_t>(*filter.state)])});
    else
        where.add("state <> 'done'");
    if (!filter.goes_to.empty()) where.add("goes_to = ?", {filter.goes_to});
    if (filter.overdue) where.add("state <> 'done' AND since < ?", {before});
}

// In this order: few sessions were ever touched, and many were played.
constexpr const char* queue_tables = " FROM team_reviews CROSS JOIN team_cards USING (session)";

void count(store::Store& store, const QueueFilter& filter, const std::string& before, QueuePage& page) {
    const Where whose = of_whom(filter.filter);
    store::Statement states = store.ask(
        fmt::format("SELECT state, count(*), sum(since < ?){}{} GROUP BY state", queue_tables, whose.sql));
    whose.bind_to(states.bind(before));
    while (states.step()) {
        const auto state = scoring::from_name<ReviewState>(review_state_names, states.text(0));
        const int sessions = static_cast<int>(states.number(1));
        if (state == ReviewState::done) page.done = sessions;
        if (state == ReviewState::waiting) page.waiting = sessions;
        if (state == ReviewState::needs_review) page.needs_review = sessions;
        if (state != ReviewState::done) page.overdue += static_cast<int>(states.number(2));
    }
}

QueueRow queue_row_in(const store::Statement& row, const std::string& before) {
    QueueRow queued;
    queued.session = row.number(0);
    queued.person = row.text(1), queued.scenario = row.text(2);
    queued.mode = row.text(3), queued.started_at = row.text(4);
    queued.state =
        scoring::from_name<ReviewState>(review_state_names, row.text(5)).value_or(ReviewState::done);
    queued.since = row.text(6);
    queued.overdue = queued.state != ReviewState::done && queued.since < before;
    queued.disputes = static_cast<int>(row.number(7)), queued.errors = static_cast<int>(row.number(8));
    queued.goes_to = row.text(9);
    queued.overall = row.real(10);
    queued.passed = row.number(11) != 0;
    return queued;
}

}  // namespace

QueuePage queue_of(store::Store& store, const QueueFilter& filter, const Page& page, const std::string& now) {
    const std::string before = overdue_before(now);
    QueuePage queue;
    count(store, filter, before, queue);
    Where where = of_whom(filter.filter);
    narrow(where, filter, before);
    store::Statement all = store.ask(fmt::format("SELECT count(*){}{}", queue_tables, where.sql));
    where.bind_to(all);
    all.step();
    queue.all = static_cast<int>(all.number(0));
    store::Statement select = store.ask(
        fmt::format("SELECT session, (SELECT people.name FROM people WHERE people.id = person), scenario, "
                    "mode, started_at,"
                    " state, since, disputes, errors, goes_to, overall, passed{}{} ORDER BY since, session"
                    " LIMIT ? OFFSET ?",
                    queue_tables, where.sql));
    where.bind_to(select);
    select.bind(page.limit).bind(page.offset);
    while (select.step()) queue.rows.push_back(queue_row_in(select, before));
    return queue;
}

}  // namespace sim::team
