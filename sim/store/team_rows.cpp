#include "sim/store/team_rows.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace sim::store {
namespace {

// Each verdict as it stands with what people decided. An error that needs a person counts for nothing until
// one has confirmed it. No view: the schema may not call functions of JSON.
constexpr std::string_view judged = R"sql((
SELECT given.session, given.judge, nth, coalesce(standings.overall, CASE WHEN counts = 0 THEN
        given.would_have_been ELSE given.overall END) AS overall,
    coalesce(standings.would_have_been, given.would_have_been) AS would_have_been,
    coalesce(standings.passed, given.passed) AS passed,
    CASE WHEN standings.session IS NULL THEN given.tone ELSE standings.tone END AS tone,
    CASE WHEN standings.session IS NULL THEN given.speed ELSE standings.speed END AS speed,
    CASE WHEN standings.session IS NULL THEN given.consistency ELSE standings.consistency END AS consistency,
    CASE WHEN standings.session IS NULL THEN given.take_offline ELSE standings.take_offline END
        AS take_offline,
    coalesce(standings.critical, counts) AS critical, coalesce(standings.waiting, errors - counts) AS waiting,
    coalesce(standings.card, given.card) AS card
FROM (SELECT *, (SELECT count(*) FROM json_each(card, '$.critical')) AS errors,
        (SELECT count(*) FROM json_each(card, '$.critical') WHERE NOT coalesce(value ->> 'needs_confirmation', 0))
        AS counts FROM scorecards) AS given
LEFT JOIN standings ON standings.session = given.session AND standings.judge = given.judge
))sql";

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
    (SELECT avg(abs(own - judged)) FROM {rated}) AS own_gap, (SELECT avg(own - judged) FROM {rated}) AS own_lean,
    verdict.waiting
FROM {judged} AS verdict JOIN sessions ON sessions.id = verdict.session
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
    " next_in, own_gap, own_lean, waiting";

/// The card that stands.
constexpr std::string_view card =
    "coalesce((SELECT card FROM standings WHERE standings.session = team_cards.session"
    " AND standings.judge = team_cards.judge), (SELECT card FROM scorecards"
    " WHERE scorecards.session = team_cards.session AND scorecards.judge = team_cards.judge))";

constexpr std::string_view criteria =
    "SELECT team_cards.id, criterion.value ->> 'id', criterion.value ->> 'points', criterion.value ->> 'of'"
    " FROM team_cards, json_each({card}, '$.dimensions') AS dimension,"
    " json_each(dimension.value, '$.criteria') AS criterion WHERE criterion.value ->> 'applies'";

constexpr std::string_view errors =
    "SELECT team_cards.id, error.key, error.value ->> 'id', error.value ->> 'needs_confirmation'"
    " FROM team_cards, json_each({card}, '$.critical') AS error WHERE 1";

constexpr std::string_view sums = R"sql(
SELECT {person} AS whose, {period} AS period, mode, count(*), sum(passed), {overall}, sum(critical), sum(waiting),
    sum(first_of), sum(first_in), sum(next_of), sum(next_in), count(own_gap), {own_gap}, {own_lean}, count(minutes), {minutes},
    sum(hints), count(tone), {tone}, count(speed), {speed}, count(consistency), {consistency}, count(take_offline),
    {take_offline}
FROM team_cards WHERE latest = 1 {of} GROUP BY whose, period, mode
)sql";

struct Summed {
    const char* person;
    const char* period;
};
constexpr Summed days_of_everybody = {"0", "day"}, months_of_people = {"person", "substr(day, 1, 7)"};

/// What latest verdicts come to. `of` narrows to some cards.
std::string sums_sql(const Summed& summed, const std::string& of = "") {
    std::string sql(sums);
    const auto put = [&](const std::string& name, const std::string& words) {
        sql.replace(sql.find(name), name.size(), words);
    };
    put("{person}", summed.person), put("{period}", summed.period), put("{of}", of);
    for (const std::string column :
         {"overall", "own_gap", "own_lean", "minutes", "tone", "speed", "consistency", "take_offline"})
        put("{" + column + "}",
            fmt::format("coalesce(sum(CAST(round({} * {}) AS INTEGER)), 0)", column, in_millionths));
    return sql;
}

/// With the subqueries in the places of their names.
std::string spelt_out(std::string_view text) {
    std::string sql(text);
    using Named = std::pair<std::string_view, std::string_view>;
    for (const auto& [name, subquery] :
         {Named{"{rated}", rated}, Named{"{judged}", judged}, Named{"{card}", card}})
        for (std::size_t at = sql.find(name); at != std::string::npos; at = sql.find(name, at))
            sql.replace(at, name.size(), subquery);
    return sql;
}

// A disagreement is answered by a ruling on the same judgement that came after it and was not taken back.
// Who waits for an answer waits longest; a session that was never touched and needs nobody has no row.
constexpr std::string_view queue_of_verdicts = R"sql(
SELECT session, CASE WHEN disputes > 0 THEN 'waiting' WHEN errors > 0 THEN 'needs-review' ELSE 'done' END AS state,
    CASE WHEN disputes > 0 THEN asked WHEN errors > 0 THEN ended ELSE touched END AS since, disputes, errors,
    coalesce(goes_to, '') AS goes_to
FROM (SELECT latest.session, coalesce(ended_at, started_at) AS ended,
        (SELECT count(*) FROM unanswered WHERE unanswered.session = latest.session) AS disputes,
        (SELECT min(made_at) FROM unanswered WHERE unanswered.session = latest.session) AS asked,
        latest.waiting AS errors,
        (SELECT max(made_at) FROM reviews WHERE reviews.session = latest.session) AS touched,
        (SELECT goes_to FROM standing_reviews AS passed WHERE passed.session = latest.session
            AND act = 'pass_on' ORDER BY id DESC LIMIT 1) AS goes_to
    FROM {judged} AS latest JOIN sessions ON sessions.id = latest.session
    WHERE nth = (SELECT max(nth) FROM scorecards AS other WHERE other.session = latest.session) {of})
WHERE disputes > 0 OR errors > 0 OR touched IS NOT NULL
)sql";

std::string queue_sql(const std::string& of_verdict = "") {
    std::string sql = spelt_out(queue_of_verdicts);
    return sql.replace(sql.find("{of}"), 4, of_verdict);
}

/// `which` ends each statement: one session, or nothing for all.
void fill(Database& database, const std::string& of_verdict, const std::string& of_card,
          const std::string& of_queue) {
    database.run(fmt::format("INSERT INTO team_cards ({}) {} {} ORDER BY verdict.session, nth", columns,
                             spelt_out(cards), of_verdict));
    database.run(fmt::format("INSERT INTO team_criteria {} {}", spelt_out(criteria), of_card));
    database.run(fmt::format("INSERT INTO team_errors {} {}", spelt_out(errors), of_card));
    database.run("INSERT INTO team_reviews " + queue_sql(of_queue));
}

/// Of the day and the month in which the session was played. Who played it and when never changes.
void sum_again(Database& database, SessionId session) {
    Statement select(database, "SELECT person, substr(started_at, 1, 10) FROM sessions WHERE id = ?");
    if (!select.bind(session.value).step()) return;
    const std::int64_t person = select.number(0);
    const std::string day = select.text(1), month = day.substr(0, 7);
    Statement clear(database,
                    "DELETE FROM team_sums WHERE (person = 0 AND period = ?) OR (person = ? AND period = ?)");
    clear.bind(day).bind(person).bind(month).run();
    Statement of_day(database, "INSERT INTO team_sums " + sums_sql(days_of_everybody, "AND day = ?"));
    of_day.bind(day).run();
    Statement of_month(database, "INSERT INTO team_sums " + sums_sql(months_of_people,
                                                                     "AND person = ? AND started_at >= ? AND"
                                                                     " started_at < ?"));
    of_month.bind(person).bind(month).bind(month + "-99").run();  // behind every day of it
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
    for (const char* table : {"team_cards", "team_reviews"})
        database.run(fmt::format("DELETE FROM {} {}", table, of));
    fill(database, fmt::format("WHERE verdict.session = {}", session.value),
         fmt::format("AND team_cards.session = {}", session.value),
         fmt::format("AND latest.session = {}", session.value));
    sum_again(database, session);
}

void make_sums(Database& database) {
    database.run("DELETE FROM team_sums; INSERT INTO team_sums " + sums_sql(days_of_everybody) +
                 "; INSERT INTO team_sums " + sums_sql(months_of_people));
}

void make_team_rows(Database& database) {
    Transaction transaction(database);
    database.run(
        "DELETE FROM team_criteria; DELETE FROM team_errors; DELETE FROM team_cards;"
        "DELETE FROM team_reviews;");
    fill(database, "", "", "");
    make_sums(database);
    transaction.commit();
}

std::string team_rows_problem(Database& database) {
    const bool follow =
        same(database, spelt_out(cards), fmt::format("SELECT {} FROM team_cards", columns)) &&
        same(database, spelt_out(criteria), "SELECT * FROM team_criteria") &&
        same(database, spelt_out(errors), "SELECT * FROM team_errors") &&
        same(database, queue_sql(), "SELECT * FROM team_reviews") &&
        same(database, sums_sql(days_of_everybody), "SELECT * FROM team_sums WHERE person = 0") &&
        same(database, sums_sql(months_of_people), "SELECT * FROM team_sums WHERE person > 0");
    return follow ? "" : "what the manager's desk asks does not follow from the verdicts";
}

}  // namespace sim::store
