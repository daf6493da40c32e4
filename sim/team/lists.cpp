#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/team/readiness.h"
#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

std::string_view condition_of(Made made) {
    switch (made) {
        case Made::sessions:
            return "";
        case Made::first_replies:
            return "first_of > 0";
        case Made::next_replies:
            return "next_of > 0";
        case Made::own_ratings:
            return "own_gap IS NOT NULL";
        case Made::passes:
            return "passed = 1";
    }
    return "";
}

int count_of(store::Store& store, const Where& where) {
    store::Statement select = store.ask("SELECT count(*) FROM team_cards" + where.sql);
    where.bind_to(select);
    select.step();
    return static_cast<int>(select.number(0));
}

/// What one person made of one scenario, in whatever order its sessions are read.
struct Attempts {
    using When = std::pair<std::string, std::int64_t>;  ///< its beginning on the wall, its number

    AttemptRow row;
    When earliest, latest;

    void take(const When& when, double score, double minutes, int hints) {
        if (row.attempts == 0 || when < earliest) row.first = score, earliest = when;
        if (row.attempts == 0 || latest < when) row.latest = score, latest = when;
        row.best = std::max(row.best, score);
        row.minutes += minutes;
        row.hints += hints;
        ++row.attempts;
    }
};

std::optional<double> maybe(const store::Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.real(column);
}

SessionRow session_in(const store::Statement& row) {
    const auto whole = [&](int column) { return static_cast<int>(row.number(column)); };
    SessionRow session;
    session.session = row.number(0);
    session.person = row.text(1);
    session.scenario = row.text(2), session.mode = row.text(3), session.started_at = row.text(4);
    session.judge = row.text(5);
    session.overall = row.real(6), session.would_have_been = row.real(7);
    session.passed = row.number(8) != 0;
    session.critical = whole(9);
    session.first = {whole(11), whole(10)}, session.next = {whole(13), whole(12)};
    session.own_gap = maybe(row, 14), session.minutes = maybe(row, 15);
    session.hints = whole(16);
    return session;
}

/// The words that the error is in, and where.
void add_evidence(store::Store& store, CriticalRow& row, const scoring::CriticalError& error) {
    row.conversation = error.conversation;
    row.reply = error.reply;
    row.start = error.evidence.start, row.end = error.evidence.end;
    row.says = error.says;
    if (error.reply < 0) return;
    store::Statement fact = store.ask(
        "SELECT fact ->> 'text' FROM journal WHERE session = ? AND fact ->> 'message' = ?"
        " AND fact ->> 'fact' IN ('agent_replied', 'announced')");
    if (fact.bind(row.session).bind(error.reply).step()) row.words = fact.text(0);
}

SessionPage page_of(store::Store& store, const Where& where, std::string_view order, const Page& page) {
    SessionPage sessions;
    sessions.all = count_of(store, where);
    store::Statement select = store.ask(fmt::format(
        "SELECT session, (SELECT people.name FROM people WHERE people.id = person), scenario, mode, "
        "started_at,"
        " judge, overall, would_have_been, passed, critical, first_of, first_in, next_of, next_in, own_gap,"
        " minutes, hints FROM team_cards{} ORDER BY {} LIMIT ? OFFSET ?",
        where.sql, order));
    where.bind_to(select);
    select.bind(page.limit).bind(page.offset);
    while (select.step()) sessions.rows.push_back(session_in(select));
    return sessions;
}

}  // namespace

CriticalPage critical_errors_of(store::Store& store, const Filter& filter, const Page& page, Errors which) {
    Where where = cards_where(filter, Period::by_time).add("critical + waiting > 0");
    CriticalPage errors;
    store::Statement count =
        store.ask("SELECT coalesce(sum(critical), 0), coalesce(sum(waiting), 0) FROM team_cards" + where.sql);
    where.bind_to(count);
    count.step();
    errors.all = static_cast<int>(count.number(0));
    if (which == Errors::that_count) where.add("needs_person = 0");
    if (which == Errors::and_waiting) errors.waiting = static_cast<int>(count.number(1));
    errors.all += errors.waiting;
    store::Statement select = store.ask(
        "SELECT session, people.name, scenario, started_at, error, needs_person, nth,"
        " coalesce((SELECT standings.card FROM standings WHERE standings.session = team_cards.session"
        " AND standings.judge = team_cards.judge), (SELECT scorecards.card FROM scorecards"
        " WHERE scorecards.session = team_cards.session AND scorecards.judge = team_cards.judge)) FROM "
        "team_cards JOIN team_errors ON card = team_cards.id"
        " JOIN people ON people.id = person" +
        where.sql + " ORDER BY started_at DESC, session DESC, nth LIMIT ? OFFSET ?");
    where.bind_to(select);
    select.bind(page.limit).bind(page.offset);
    while (select.step()) {
        CriticalRow row{select.number(0), select.text(1), select.text(2), select.text(3), select.text(4)};
        row.needs_person = select.number(5) != 0;
        const auto card = report::scorecard_from_json(select.text(7));
        const auto nth = static_cast<std::size_t>(select.number(6));
        if (card && nth < card->critical.size()) add_evidence(store, row, card->critical[nth]);
        errors.rows.push_back(std::move(row));
    }
    return errors;
}

SessionPage sessions_of(store::Store& store, const Filter& filter, Made made, const Page& page) {
    // Who is known by person or judge is looked up by time; anybody else by the day.
    Where where = cards_where(filter, filter.person.empty() ? Period::by_day : Period::by_time);
    if (const std::string_view condition = condition_of(made); !condition.empty())
        where.add(std::string(condition));
    return page_of(
        store, where,
        filter.person.empty() ? "day DESC, started_at DESC, session DESC" : "started_at DESC, session DESC",
        page);
}

SessionPage sessions_named(store::Store& store, const Filter& filter,
                           const std::vector<std::int64_t>& sessions, const Page& page) {
    Where where = cards_where(filter, Period::by_time);
    where.add("session IN (SELECT value FROM json_each(?))", {fmt::format("[{}]", fmt::join(sessions, ","))});
    return page_of(store, where, "started_at DESC, session DESC", page);
}

std::vector<AttemptRow> attempts_of(store::Store& store, const Filter& filter) {
    const Where where = cards_where(filter, filter.person.empty() ? Period::by_day : Period::by_time);
    store::Statement select = store.ask(
        "SELECT person, scenario, overall, minutes, hints, started_at, session FROM team_cards" + where.sql);
    where.bind_to(select);
    std::map<std::int64_t, std::map<std::string, Attempts>> people;
    while (select.step())
        people[select.number(0)][select.text(1)].take({select.text(5), select.number(6)}, select.real(2),
                                                      select.real(3), static_cast<int>(select.number(4)));
    std::vector<AttemptRow> attempts;
    for (const Known& person : known_people(store, {}))
        if (const auto found = people.find(person.id); found != people.end())
            for (auto& [scenario, each] : found->second) {
                each.row.person = person.name, each.row.scenario = scenario;
                attempts.push_back(std::move(each.row));
            }
    return attempts;
}

}  // namespace sim::team
