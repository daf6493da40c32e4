#include "sim/store/team_rows.h"

#include <fmt/format.h>

#include <string_view>

namespace sim::store {
namespace {

// A first reply is in target where it won all of S1's points of its conversation: in time, and an answer. S2
// has one judgement a conversation, on the median wait of the later replies.
constexpr std::string_view cards = R"sql(
SELECT verdict.session, verdict.judge,
    nth = (SELECT max(nth) FROM scorecards AS other WHERE other.session = verdict.session) AS latest,
    sessions.person, scenario, coalesce(summaries.mode, 'practice') AS mode, substr(started_at, 1, 10) AS day,
    started_at, (strftime('%s', ended_at) - strftime('%s', started_at)) / 60.0 AS minutes,
    coalesce(summaries.hints, 0) AS hints, overall, would_have_been, passed, verdict.tone, verdict.speed,
    verdict.consistency, verdict.take_offline, verdict.critical,
    (SELECT count(*) FROM json_each(card, '$.findings') WHERE value ->> 'criterion' = 'S1') AS first_of,
    (SELECT count(*) FROM json_each(card, '$.findings') WHERE value ->> 'criterion' = 'S1'
        AND value ->> 'points' >= value ->> 'of') AS first_in,
    (SELECT count(*) FROM json_each(card, '$.findings') WHERE value ->> 'criterion' = 'S2') AS next_of,
    (SELECT count(*) FROM json_each(card, '$.findings') WHERE value ->> 'criterion' = 'S2'
        AND value ->> 'points' >= value ->> 'of') AS next_in,
    (SELECT avg(abs(own - judged)) FROM rated) AS own_gap, (SELECT avg(own - judged) FROM rated) AS own_lean
FROM scorecards AS verdict JOIN sessions ON sessions.id = verdict.session
LEFT JOIN summaries ON summaries.session = verdict.session
LEFT JOIN self_ratings ON self_ratings.session = verdict.session
)sql";

/// The dimensions that both trainee and judge put a figure on.
constexpr std::string_view rated =
    "(SELECT self_ratings.tone AS own, verdict.tone AS judged"
    " UNION ALL SELECT self_ratings.speed, verdict.speed"
    " UNION ALL SELECT self_ratings.consistency, verdict.consistency"
    " UNION ALL SELECT self_ratings.take_offline, verdict.take_offline)";

constexpr std::string_view columns =
    "session, judge, latest, person, scenario, mode, day, started_at, minutes, hints, overall,"
    " would_have_been, passed, tone, speed, consistency, take_offline, critical, first_of, first_in, next_of,"
    " next_in, own_gap, own_lean";

constexpr std::string_view criteria =
    "SELECT team_cards.id, criterion.value ->> 'id', criterion.value ->> 'points', criterion.value ->> 'of'"
    " FROM team_cards JOIN scorecards USING (session, judge), json_each(card, '$.dimensions') AS dimension,"
    " json_each(dimension.value, '$.criteria') AS criterion WHERE criterion.value ->> 'applies'";

constexpr std::string_view errors =
    "SELECT team_cards.id, error.key, error.value ->> 'id', error.value ->> 'needs_confirmation'"
    " FROM team_cards JOIN scorecards USING (session, judge), json_each(card, '$.critical') AS error WHERE 1";

std::string cards_sql() {
    std::string sql(cards);
    for (std::size_t at = sql.find("FROM rated"); at != std::string::npos;
         at = sql.find("FROM rated", at + 1))
        sql.replace(at + 5, 5, rated);
    return sql;
}

/// `which` ends each statement: one session, or nothing for all.
void fill(Database& database, const std::string& of_verdict, const std::string& of_card) {
    database.run(fmt::format("INSERT INTO team_cards ({}) {} {} ORDER BY verdict.session, nth", columns,
                             cards_sql(), of_verdict));
    database.run(fmt::format("INSERT INTO team_criteria {} {}", criteria, of_card));
    database.run(fmt::format("INSERT INTO team_errors {} {}", errors, of_card));
}

bool same(Database& database, const std::string& fresh, const std::string& kept) {
    return database.number(fmt::format("SELECT EXISTS ({0} EXCEPT {1}) + EXISTS ({1} EXCEPT {0})",
                                       "SELECT * FROM (" + fresh + ")", kept)) == 0;
}

}  // namespace

void keep_team_rows(Database& database, SessionId session) {
    const std::string of = fmt::format("WHERE session = {}", session.value);
    for (const char* table : {"team_criteria", "team_errors"})
        database.run(fmt::format("DELETE FROM {} WHERE card IN (SELECT id FROM team_cards {})", table, of));
    database.run(fmt::format("DELETE FROM team_cards {}", of));
    fill(database, fmt::format("WHERE verdict.session = {}", session.value),
         fmt::format("AND team_cards.session = {}", session.value));
}

void make_team_rows(Database& database) {
    Transaction transaction(database);
    database.run("DELETE FROM team_criteria; DELETE FROM team_errors; DELETE FROM team_cards;");
    fill(database, "", "");
    transaction.commit();
}

std::string team_rows_problem(Database& database) {
    const bool follow = same(database, cards_sql(), fmt::format("SELECT {} FROM team_cards", columns)) &&
                        same(database, std::string(criteria), "SELECT * FROM team_criteria") &&
                        same(database, std::string(errors), "SELECT * FROM team_errors");
    return follow ? "" : "what the manager's desk asks does not follow from the verdicts";
}

}  // namespace sim::store
