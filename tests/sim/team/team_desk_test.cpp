// Every figure of the manager's desk, recomputed by plain SQL on the demo database, under many filters; and
// the rows that each is made of.
#include "sim/team/team_desk.h"

#include <fmt/format.h>

#include "sim/failure/failure.h"
#include "sim/team/days.h"
#include "tests/sim/demo/demo_for_tests.h"
#include "tests/sim/team/plain_sql.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using team::Filter;

namespace {

const team::Page everything{0, 1'000'000};

struct Asked {
    Filter filter;
    std::string sql;        ///< the same in plain SQL
    std::string sql_ready;  ///< without the first day and the scenario
    std::string people;     ///< whose
};

std::string member_sql(const char* kind, const std::string& name) {
    return fmt::format("person_id IN (SELECT person FROM members WHERE kind = '{}' AND name = '{}')", kind,
                       name);
}

Asked asked(const Filter& filter) {
    Asked all{filter, "1", "1", "1"};
    const auto both = [&](const std::string& sql) {
        all.sql += " AND " + sql, all.sql_ready += " AND " + sql;
    };
    const auto whose = [&](const std::string& sql) {
        both(sql);
        all.people += " AND " + sql;
    };
    if (!filter.team.empty()) whose(member_sql("team", filter.team));
    if (!filter.cohort.empty()) whose(member_sql("cohort", filter.cohort));
    if (!filter.person.empty()) whose(fmt::format("person = '{}'", filter.person));
    if (!filter.mode.empty()) both(fmt::format("mode = '{}'", filter.mode));
    if (!filter.to.empty()) both(fmt::format("day <= '{}'", filter.to));
    if (!filter.from.empty()) all.sql += fmt::format(" AND day >= '{}'", filter.from);
    if (!filter.scenario.empty()) all.sql += fmt::format(" AND scenario = '{}'", filter.scenario);
    return all;
}

std::vector<Filter> filters() {
    Filter month;
    month.from = "2026-11-01", month.to = tests::last_demo_day;
    Filter leeds = month, assessed = month, scenario = month, ana, late = month, nothing = month;
    leeds.team = "Leeds";
    assessed.mode = "assessment";
    scenario.scenario = "charged-twice";
    ana.person = "Ana Reyes";
    late.cohort = "2026-09";
    late.from = "2026-09-15";
    nothing.from = nothing.to = "2026-11-29";  // a Sunday
    Filter long_one, open_end, timed;
    long_one.from = "2026-07-10", long_one.to = "2026-11-17", long_one.team = "Leeds";
    open_end.from = "2026-08-15";
    timed.mode = "timed", timed.to = "2026-10-31";
    return {Filter{}, month, leeds, assessed, scenario, ana, late, nothing, long_one, open_end, timed};
}

constexpr const char* ready_sql =
    "SELECT count(*) FROM (SELECT person FROM judged WHERE passed GROUP BY person"
    " HAVING count(DISTINCT scenario) >= 3 AND count(DISTINCT day) >= 2)";

std::string replies_sql(const char* criterion, bool in_target) {
    return fmt::format(
        "SELECT count(*) FROM judged, json_each(card, '$.findings') AS f WHERE f.value ->> 'criterion' = "
        "'{}'{}",
        criterion, in_target ? " AND f.value ->> 'points' = f.value ->> 'of'" : "");
}

constexpr const char* own_sql =
    "FROM (SELECT session, avg(abs(own - machine)) AS gap, avg(own - machine) AS lean FROM ("
    " SELECT session, self_ratings.tone AS own, judged.tone AS machine FROM judged JOIN self_ratings USING "
    "(session)"
    " UNION ALL SELECT session, self_ratings.speed, judged.speed FROM judged JOIN self_ratings USING "
    "(session)"
    " UNION ALL SELECT session, self_ratings.consistency, judged.consistency FROM judged JOIN self_ratings"
    " USING (session) UNION ALL SELECT session, self_ratings.take_offline, judged.take_offline FROM judged"
    " JOIN self_ratings USING (session)) WHERE own - machine IS NOT NULL GROUP BY session)";

constexpr const char* errors_sql =
    "SELECT count(*) FROM judged, json_each(card, '$.critical') AS error WHERE 1";

void check_sums(const team::Sums& sums, tests::PlainSql& plain) {
    CHECK(sums.sessions == plain.whole("SELECT count(*) FROM judged"));
    CHECK(sums.critical ==
          plain.whole(std::string(errors_sql) + " AND NOT error.value ->> 'needs_confirmation'"));
    CHECK(sums.waiting == plain.whole(std::string(errors_sql) + " AND error.value ->> 'needs_confirmation'"));
    CHECK(sums.first ==
          team::Share{plain.whole(replies_sql("S1", true)), plain.whole(replies_sql("S1", false))});
    CHECK(sums.next ==
          team::Share{plain.whole(replies_sql("S2", true)), plain.whole(replies_sql("S2", false))});
    CHECK(sums.own.sessions == plain.whole(std::string("SELECT count(*) ") + own_sql));
    CHECK(sums.own.gap == Approx(plain.number(std::string("SELECT avg(gap) ") + own_sql)));
    CHECK(sums.own.lean == Approx(plain.number(std::string("SELECT avg(lean) ") + own_sql)));
    CHECK(sums.minutes ==
          Approx(plain.number("SELECT sum(julianday(ended_at) - julianday(started_at)) * 1440 FROM judged"))
              .margin(.01));
    CHECK(sums.timed == plain.whole("SELECT count(*) FROM judged WHERE ended_at IS NOT NULL"));
    CHECK(sums.hints == plain.whole("SELECT sum(hints) FROM judged"));
}

void check_overview(store::Store& store, const std::filesystem::path& file, const Asked& asked) {
    const team::Overview overview = team::overview_of(store, asked.filter);
    tests::PlainSql now(file, asked.sql), by_then(file, asked.sql_ready);
    check_sums(overview.now, now);
    CHECK(overview.ready == by_then.whole(ready_sql));
    tests::PlainSql people(file, "1");
    CHECK(overview.people == people.whole("SELECT count(*) FROM (SELECT id AS person_id, name AS person FROM"
                                          " people) WHERE " +
                                          asked.people));
    CHECK(overview.not_started ==
          people.whole("SELECT count(*) FROM (SELECT id AS person_id, name AS person FROM people) WHERE " +
                       asked.people + " AND person_id NOT IN (SELECT person FROM sessions)"));
    for (const team::ErrorCount& error : overview.errors)
        CHECK(error.times ==
              now.whole(fmt::format(
                  "SELECT count(*) FROM judged, json_each(card, '$.critical') AS error"
                  " WHERE error.value ->> 'id' = '{}' AND NOT error.value ->> 'needs_confirmation'",
                  error.error)));
    if (overview.before.from.empty()) return;
    const Asked before = ::asked(overview.before);
    tests::PlainSql earlier(file, before.sql), ready_then(file, before.sql_ready);
    check_sums(overview.earlier, earlier);
    CHECK(overview.ready_before == ready_then.whole(ready_sql));
}

/// The rows behind a figure come to the figure.
void check_rows(store::Store& store, const Asked& asked) {
    const team::Sums sums = team::overview_of(store, asked.filter).now;
    const auto rows = team::sessions_of(store, asked.filter, team::Made::sessions, everything);
    CHECK(rows.all == sums.sessions);
    CHECK(static_cast<int>(rows.rows.size()) == sums.sessions);
    const auto first = team::sessions_of(store, asked.filter, team::Made::first_replies, everything);
    team::Share in_rows;
    for (const team::SessionRow& row : first.rows)
        in_rows = {in_rows.in + row.first.in, in_rows.of + row.first.of};
    CHECK(in_rows == sums.first);
    CHECK(team::sessions_of(store, asked.filter, team::Made::own_ratings, everything).all ==
          sums.own.sessions);
    const auto errors = team::critical_errors_of(store, asked.filter, everything);
    CHECK(errors.all == sums.critical);
    CHECK(static_cast<int>(errors.rows.size()) == sums.critical);
    const auto all = team::critical_errors_of(store, asked.filter, everything, team::Errors::and_waiting);
    CHECK(all.waiting == sums.waiting);
    CHECK(all.all == sums.critical + sums.waiting);
    CHECK(static_cast<int>(all.rows.size()) == all.all);
    const auto second = team::sessions_of(store, asked.filter, team::Made::sessions, {1, 1});
    if (rows.rows.size() > 1) CHECK(second.rows.at(0).session == rows.rows[1].session);
}

std::string cell_sql(const std::string& person, const std::string& criterion, const char* what) {
    return fmt::format(
        "SELECT {} FROM (SELECT card, 11 - row_number() OVER (ORDER BY started_at DESC, session DESC) AS "
        "weight"
        " FROM judged WHERE person = '{}'), json_each(card, '$.dimensions') AS d,"
        " json_each(d.value, '$.criteria') AS c WHERE weight > 0 AND c.value ->> 'id' = '{}'"
        " AND c.value ->> 'applies'",
        what, person, criterion);
}

void check_people(store::Store& store, const std::filesystem::path& file, const Asked& asked) {
    tests::PlainSql plain(file, asked.sql), by_then(file, asked.sql_ready);
    const team::PeoplePage page = team::people_of(store, asked.filter, everything);
    const team::Overview overview = team::overview_of(store, asked.filter);
    CHECK(page.all == overview.people);
    int ready = 0;
    for (const team::PersonRow& row : page.rows) {
        INFO(row.person);
        ready += row.readiness.ready() ? 1 : 0;
        CHECK(row.sessions ==
              plain.whole(fmt::format("SELECT count(*) FROM judged WHERE person = '{}'", row.person)));
        const int scenarios = by_then.whole(fmt::format(
            "SELECT count(DISTINCT scenario) FROM judged WHERE passed AND person = '{}'", row.person));
        CHECK(std::min(3, scenarios) == std::min(3, row.readiness.scenarios));
        for (const char* criterion : {"T1", "S1", "C2", "O3"}) {
            const auto cell = row.cells.find(criterion);
            const int judged = plain.whole(cell_sql(row.person, criterion, "count(*)"));
            CHECK((cell == row.cells.end() ? 0 : cell->second.sessions) == judged);
            if (cell == row.cells.end()) continue;
            CHECK(cell->second.percent() ==
                  Approx(plain.number(cell_sql(row.person, criterion,
                                               "100 * sum(weight * (c.value ->> 'points'))"
                                               " / sum(weight * (c.value ->> 'of'))"))));
            const auto rows = team::cell_of(store, asked.filter, row.person, criterion);
            CHECK(static_cast<int>(rows.size()) == judged);
        }
    }
    CHECK(ready == overview.ready);
}

/// Each stretch is as wide as its days, and begins where they are.
void check_places(const std::vector<team::TrendPoint>& trend) {
    const auto day = [](const std::string& name) { return static_cast<double>(team::number_of_day(name)); };
    for (const team::TrendPoint& point : trend) {
        const double days = day(trend.back().to) + 1 - day(trend.front().from);
        CHECK(point.place.begin * days == Approx(day(point.from) - day(trend.front().from)).margin(1e-9));
        CHECK((point.place.end - point.place.begin) * days == Approx(day(point.to) + 1 - day(point.from)));
        CHECK(2 * point.place.middle == Approx(point.place.begin + point.place.end));
    }
}

void check_trend(store::Store& store, const std::filesystem::path& file, const Asked& asked) {
    tests::PlainSql plain(file, asked.sql);
    int sessions = 0;
    check_places(team::overview_of(store, asked.filter).trend);
    for (const team::TrendPoint& point : team::overview_of(store, asked.filter).trend) {
        const std::string within =
            fmt::format("FROM judged WHERE day BETWEEN '{}' AND '{}'", point.from, point.to);
        sessions += point.sessions;
        CHECK(point.sessions == plain.whole("SELECT count(*) " + within));
        CHECK(point.judged[2] == plain.whole("SELECT count(consistency) " + within));
        CHECK(point.mean[0] == Approx(plain.number("SELECT avg(tone) " + within)));
        CHECK(point.mean[3] == Approx(plain.number("SELECT coalesce(avg(take_offline), 0) " + within)));
    }
    CHECK(sessions == plain.whole("SELECT count(*) FROM judged"));
}

void check_attempts(store::Store& store, const std::filesystem::path& file, const Asked& asked) {
    tests::PlainSql plain(file, asked.sql);
    int attempts = 0;
    for (const team::AttemptRow& row : team::attempts_of(store, asked.filter)) {
        const std::string of =
            fmt::format("FROM judged WHERE person = '{}' AND scenario = '{}'", row.person, row.scenario);
        attempts += row.attempts;
        CHECK(row.attempts == plain.whole("SELECT count(*) " + of));
        CHECK(row.best == Approx(plain.number("SELECT max(overall) " + of)));
        CHECK(row.first ==
              Approx(plain.number("SELECT overall " + of + " ORDER BY started_at, session LIMIT 1")));
        CHECK(row.latest == Approx(plain.number("SELECT overall " + of +
                                                " ORDER BY started_at DESC, session DESC LIMIT 1")));
    }
    CHECK(attempts == plain.whole("SELECT count(*) FROM judged"));
}

void check_groups(store::Store& store, const std::filesystem::path& file, const Asked& asked) {
    for (const team::GroupRow& row : team::groups_of(store, asked.filter)) {
        tests::PlainSql plain(file, asked.sql + " AND " + member_sql(row.kind.c_str(), row.group));
        INFO(row.kind << " " << row.group);
        CHECK(row.sums.sessions == plain.whole("SELECT count(*) FROM judged"));
        CHECK(row.sums.passed == plain.whole("SELECT coalesce(sum(passed), 0) FROM judged"));
        CHECK(row.overall() == Approx(plain.number("SELECT coalesce(avg(overall), 0) FROM judged")));
        CHECK(row.sums.critical ==
              plain.whole(std::string(errors_sql) + " AND NOT error.value ->> 'needs_confirmation'"));
    }
}

void check_scenarios(store::Store& store, const std::filesystem::path& file, const Asked& asked) {
    tests::PlainSql plain(file, asked.sql);
    int sessions = 0;
    for (const team::ScenarioRow& row : team::scenarios_of(store, asked.filter)) {
        const std::string of = fmt::format("FROM judged WHERE scenario = '{}'", row.scenario);
        sessions += row.sessions;
        CHECK(row.sessions == plain.whole("SELECT count(*) " + of));
        CHECK(row.people == plain.whole("SELECT count(DISTINCT person) " + of));
        CHECK(row.overall == Approx(plain.number("SELECT avg(overall) " + of)));
        CHECK(row.disputes ==
              plain.whole("SELECT count(*) FROM disputes WHERE session IN (SELECT session " + of + ")"));
    }
    CHECK(sessions == plain.whole("SELECT count(*) FROM judged"));
}

/// Facts of a kind by the sessions in which they are.
int sessions_with(tests::PlainSql& plain, const std::string& condition) {
    return plain.whole(
        "SELECT count(DISTINCT journal.session) FROM journal JOIN judged USING (session) WHERE " + condition);
}

}  // namespace

TEST_CASE("how people went through a script is what their journals say, and opens as many sessions") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder / "demo.db";
    demo::DemoOptions options{tests::last_demo_day, 1, 14};
    tests::make_demo(file, options);
    store::Store store = store::Store::open(file);
    Filter filter;
    filter.scenario = "charged-twice";
    const team::Ways ways = team::ways_of(store, filter);
    tests::PlainSql plain(file, "scenario = 'charged-twice'");
    CHECK(ways.sessions == plain.whole("SELECT count(*) FROM judged"));
    REQUIRE(ways.steps.size() > 3);
    for (const team::StepWay& step : ways.steps) {
        INFO(step.conversation << " " << step.step);
        CHECK(
            step.sessions ==
            sessions_with(
                plain, fmt::format("fact ->> 'fact' IN ('customer_wrote', 'step_reached')"
                                   " AND NOT coalesce(fact ->> 'chase', 0) AND fact ->> 'conversation' = '{}'"
                                   " AND fact ->> 'step' = '{}'",
                                   step.conversation, step.step)));
        CHECK(team::sessions_by(store, filter, {filter.scenario, step.conversation, step.step, {}, ""},
                                everything)
                  .all == step.sessions);
    }
    REQUIRE_FALSE(ways.branches.empty());
    for (const team::BranchWay& branch : ways.branches) {
        CHECK(branch.sessions ==
              sessions_with(plain,
                            fmt::format("fact ->> 'fact' = 'branch_taken' AND fact ->> 'conversation' = '{}'"
                                        " AND fact ->> 'from' = '{}' AND fact ->> 'branch' = {}",
                                        branch.conversation, branch.step, branch.branch)));
        CHECK(team::sessions_by(store, filter,
                                {filter.scenario, branch.conversation, branch.step, branch.branch, ""},
                                everything)
                  .all == branch.sessions);
    }
    int ended = 0;
    for (const team::EndingWay& ending : ways.endings) {
        CHECK(team::sessions_by(store, filter,
                                {filter.scenario, ending.conversation, ending.step, {}, ending.how},
                                everything)
                  .all == ending.sessions);
        if (ending.conversation == ways.steps.front().conversation) ended += ending.sessions;
    }
    CHECK(ended == ways.steps.front().sessions);
    REQUIRE_FALSE(ways.words.empty());
    for (const team::DisputeRow& dispute : team::disputes_of(store, filter))
        CHECK_FALSE(dispute.because.empty());
    CHECK(team::disputes_of(store, filter).size() ==
          static_cast<std::size_t>(plain.whole("SELECT count(*) FROM disputes JOIN judged USING (session)")));
}

TEST_CASE(
    "every figure of the manager's desk is what plain SQL says of the demo database, and opens its rows") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder / "demo.db";
    demo::DemoOptions options{tests::last_demo_day};
    options.jobs = 2;
    tests::make_demo(file, options);
    store::Store store = store::Store::open(file);
    for (const Filter& filter : filters()) {
        const Asked each = asked(filter);
        INFO(each.sql);
        check_overview(store, file, each);
        check_rows(store, each);
        check_people(store, file, each);
        check_trend(store, file, each);
        check_attempts(store, file, each);
        check_groups(store, file, each);
        check_scenarios(store, file, each);
    }
    // The team is one that a desk can be looked at with.
    const team::Overview whole = team::overview_of(store, Filter{});
    CHECK(whole.ready > 5);
    CHECK(whole.ready < whole.people - 5);
    CHECK(whole.not_started == 2);
    CHECK(whole.now.critical > 0);
    for (const team::CriticalRow& row : team::critical_errors_of(store, Filter{}, {0, 20}).rows)
        if (row.reply >= 0) CHECK_FALSE(row.words.empty());
    // By another judge than the latest nobody has been judged.
    Filter other;
    other.judge = "nobody";
    CHECK(team::overview_of(store, other).now.sessions == 0);
    other.judge = team::choices_of(store).judges.at(0);
    CHECK(team::overview_of(store, other).now.sessions == whole.now.sessions);
    CHECK(team::overview_of(store, other).ready == whole.ready);
}

TEST_CASE("a period is compared with the one before it") {
    Filter filter;
    team::take_last_days(filter, "2026-03-02", 30);
    CHECK(filter.from == "2026-02-01");
    const Filter before = team::period_before(filter);
    CHECK(before.from == "2026-01-02");
    CHECK(before.to == "2026-01-31");
    filter.from.clear();
    CHECK(team::period_before(filter).to.empty());
    CHECK_THROWS_AS(team::take_last_days(filter, "soon", 30), Failure);
}
