// The manager's desk over a million sessions in one file: the overview's first page, drill-downs, and the
// same questions in plain SQL beside them. The file is made on the first run and kept beside the program.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <string>

#include "sim/store/store.h"
#include "sim/store/team_rows.h"
#include "sim/team/team_desk.h"

namespace {

using namespace sim;

constexpr const char* file = "team_bench.db";

// 1,000 people who played 1,000 sessions each over two years, of 26 scenarios; 18 criteria of 22 apply.
constexpr const char* million = R"sql(
PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -200000;
BEGIN;
INSERT INTO texts VALUES ('h', '');
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
INSERT INTO people SELECT i + 1, printf('Person %04d', i) FROM n;
INSERT INTO members SELECT id, 'team', 'Team ' || (id % 8), '2024-12-01' FROM people;
CREATE TEMP TABLE played AS
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
SELECT i + 1 AS id, i % 1000 + 1 AS person, 'scenario-' || ((i / 1000 * 11 + i % 1000 * 7) % 26) AS scenario,
    date('2026-11-30', '-' || CAST((999 - i / 1000) * 0.73 AS INTEGER) || ' days') AS day, i % 1000 AS second,
    (i * 2654435761) % 1000 AS chance, CASE i % 3 WHEN 0 THEN 'assessment' WHEN 1 THEN 'timed' ELSE 'practice' END
    AS mode FROM n;
INSERT INTO sessions SELECT id, person, scenario, 'v', '1', 0, day || 'T' || time(32400 + second * 20, 'unixepoch'),
    day || 'T' || time(32850 + second * 20, 'unixepoch'), 'h', 'h', 'h' FROM played;
INSERT INTO summaries SELECT id, 40, 450000, 8, 'finished', mode, 0, 0
    FROM played;
INSERT INTO scorecards SELECT id, 'judge', '', 1, '1', chance / 10.0, chance / 10.0, chance > 700, 70, 60, 80, 75,
    chance < 10, '{"findings": [], "critical": [], "dimensions": {}}' FROM played;
INSERT INTO team_cards SELECT id, id, 'judge', 1, played.person, played.scenario, mode, day, started_at,
    10, 1, chance / 10.0, chance / 10.0, chance > 700 AND played.person % 3 > 0, 70 + chance / 50, 60, 80, 75, chance < 10, 5,
    chance / 200, 3, chance / 334, CASE WHEN chance % 2 THEN 7.5 END, CASE WHEN chance % 2 THEN 2.5 END, 0
    FROM played JOIN sessions USING (id);
WITH RECURSIVE c (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM c WHERE k < 18)
INSERT INTO team_criteria SELECT id, CASE WHEN k < 8 THEN 'T' || k WHEN k < 12 THEN 'S' || (k - 7)
    WHEN k < 15 THEN 'C' || (k - 11) ELSE 'O' || (k - 14) END, (id + k) % 5, 5 FROM played, c ORDER BY 1, 2;
INSERT INTO team_errors SELECT id, 0, 'K' || (id % 14 + 1), id % 2 FROM played WHERE chance < 10;
COMMIT;
)sql";

store::Store& opened() {
    static store::Store store = [] {
        store::Store::open(file);
        store::Database database{std::filesystem::path(file)};
        if (database.number("SELECT count(*) FROM team_cards") == 0) {
            std::fputs("making a million sessions, once\n", stderr);
            database.run(million);
            store::make_sums(database);
            database.run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return store::Store::open(file);
    }();
    return store;
}

team::Filter month() {
    team::Filter filter;
    team::take_last_days(filter, "2026-11-30", 30);
    return filter;
}

team::Filter team_month() {
    team::Filter filter = month();
    filter.team = "Team 3";
    return filter;
}

constexpr team::Page page{0, 20};

void first_page_of(const team::Filter& filter) {
    benchmark::DoNotOptimize(team::overview_of(opened(), filter));
    benchmark::DoNotOptimize(team::people_of(opened(), filter, page));
    benchmark::DoNotOptimize(team::critical_errors_of(opened(), filter, {0, 8}));
    benchmark::DoNotOptimize(team::choices_of(opened()));
}

void first_page(benchmark::State& state) {
    for (auto _ : state) first_page_of(month());
}
void first_page_of_a_team(benchmark::State& state) {
    for (auto _ : state) first_page_of(team_month());
}
void first_page_of_all_days(benchmark::State& state) {
    for (auto _ : state) first_page_of({});
}

/// Reads all rows of a question in plain SQL.
void read_plain(const char* sql) {
    store::Statement select = opened().ask(sql);
    while (select.step())
        for (int column = 0; column < select.columns(); ++column)
            benchmark::DoNotOptimize(select.text(column));
}

constexpr const char* plain_sums =
    "SELECT day >= '2026-11-01', count(*), sum(critical), sum(first_of), sum(first_in), sum(next_of),"
    " sum(next_in), avg(own_gap), avg(own_lean), avg(tone), avg(speed), avg(consistency), avg(take_offline)"
    " FROM team_cards WHERE latest = 1 AND day BETWEEN '2026-10-02' AND '2026-11-30' GROUP BY 1";
constexpr const char* plain_ready =
    "SELECT count(*) FROM (SELECT person FROM team_cards WHERE latest = 1 AND passed = 1 GROUP BY person"
    " HAVING count(DISTINCT scenario) >= 3 AND count(DISTINCT day) >= 2)";
constexpr const char* plain_cells =
    "SELECT person, criterion, sum((11 - nth) * points) / sum((11 - nth) * of), count(*) FROM"
    " (SELECT id, person, row_number() OVER (PARTITION BY person ORDER BY started_at DESC) AS nth FROM "
    "team_cards"
    " WHERE latest = 1 AND person <= 20 AND started_at >= '2026-11-01') JOIN team_criteria ON card = id"
    " WHERE nth <= 10 GROUP BY 1, 2";
constexpr const char* plain_trend =
    "SELECT strftime('%W', day), avg(tone), avg(speed), avg(consistency), avg(take_offline) FROM team_cards"
    " WHERE latest = 1 AND day >= '2026-11-01' GROUP BY 1";
constexpr const char* plain_errors =
    "SELECT session, error FROM team_cards JOIN team_errors ON card = id WHERE latest = 1 AND critical > 0"
    " AND started_at >= '2026-11-01' ORDER BY started_at DESC LIMIT 8";

void first_page_in_plain_sql(benchmark::State& state) {
    for (auto _ : state)
        for (const char* sql : {plain_sums, plain_ready, plain_cells, plain_trend, plain_errors})
            read_plain(sql);
}

void overview_alone(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(team::overview_of(opened(), month()));
}
void people_alone(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(team::people_of(opened(), month(), page));
}
void people_in_plain_sql(benchmark::State& state) {
    for (auto _ : state) read_plain(plain_cells);
}
void people_by_criterion(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            team::people_of(opened(), month(), page, team::PeopleOrder::criterion, "T3"));
}
void cell(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(team::cell_of(opened(), month(), "Person 0500", "T3"));
}
void sessions(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            team::sessions_of(opened(), month(), static_cast<team::Made>(state.range(0)), {0, 50}));
}
/// The same rows and their number, asked by hand.
void sessions_in_plain_sql(benchmark::State& state) {
    constexpr std::array<const char*, 5> made = {"", " AND first_of > 0", " AND next_of > 0",
                                                 " AND own_gap IS NOT NULL", " AND passed = 1"};
    const std::string where = std::string(" FROM team_cards WHERE latest = 1 AND day >= '2026-11-01'") +
                              made.at(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        read_plain(("SELECT count(*)" + where).c_str());
        read_plain(("SELECT *" + where + " ORDER BY day DESC, started_at DESC LIMIT 50").c_str());
    }
}
void errors(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(team::critical_errors_of(opened(), month(), {0, 50}));
}
void attempts_of_one(benchmark::State& state) {
    team::Filter filter;
    filter.person = "Person 0500";
    for (auto _ : state) benchmark::DoNotOptimize(team::attempts_of(opened(), filter));
}

BENCHMARK(first_page)->Unit(benchmark::kMillisecond);
BENCHMARK(first_page_in_plain_sql)->Unit(benchmark::kMillisecond);
BENCHMARK(first_page_of_a_team)->Unit(benchmark::kMillisecond);
BENCHMARK(first_page_of_all_days)->Unit(benchmark::kMillisecond);
BENCHMARK(overview_alone)->Unit(benchmark::kMillisecond);
BENCHMARK(people_alone)->Unit(benchmark::kMillisecond);
BENCHMARK(people_in_plain_sql)->Unit(benchmark::kMillisecond);
BENCHMARK(people_by_criterion)->Unit(benchmark::kMillisecond);
BENCHMARK(cell)->Unit(benchmark::kMillisecond);
BENCHMARK(sessions)->DenseRange(0, 4)->Unit(benchmark::kMillisecond);
BENCHMARK(sessions_in_plain_sql)->DenseRange(0, 4)->Unit(benchmark::kMillisecond);
BENCHMARK(errors)->Unit(benchmark::kMillisecond);
BENCHMARK(attempts_of_one)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int count, char** words) {
    opened();  // what takes minutes once is no part of any figure
    benchmark::Initialize(&count, words);
    benchmark::RunSpecifiedBenchmarks();
}
