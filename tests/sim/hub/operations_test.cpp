// What the person who runs a hub does with it.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <vector>

#include "sim/failure/failure.h"
#include "sim/hub/exchange_now.h"
#include "sim/hub/schema.h"
#include "tests/sim/hub/machines.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"

namespace hub = sim::hub;
namespace store = sim::store;
using Catch::Matchers::Contains;
using tests::server;

namespace {

std::string program(const std::string& name) { return tests::PostgresServer::program(name).string(); }

/// All that stands in a hub, in one line.
std::string fingerprint(const tests::PostgresServer& of, const std::string& database) {
    return of.value(
        database,
        "SELECT string_agg(line, ' ' ORDER BY line) FROM ("
        "SELECT 's ' || id || encode(checksum, 'hex') AS line FROM coolhead.sessions UNION ALL "
        "SELECT 'v ' || session || judge || encode(checksum, 'hex') FROM coolhead.verdicts UNION ALL "
        "SELECT 'e ' || id || encode(checksum, 'hex') FROM coolhead.entries UNION ALL "
        "SELECT 'p ' || id || name FROM coolhead.people UNION ALL "
        "SELECT 'l ' || position || mark FROM coolhead.log) AS lines");
}

double milliseconds_of(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

}  // namespace

TEST_CASE("a backup by pg_dump is put into a fresh server, and the machines go on with it") {
    tests::TestHub team("backed_up_hub");
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    for (int number = 0; number < 5; ++number) dana->play("Dana");
    dana->push();
    const tests::TemporaryFolder folder;
    const std::string roles = (folder / "roles.sql").string();
    const std::string data = (folder / "hub.dump").string();
    const std::string here = server().superuser_url("backed_up_hub");
    REQUIRE(tests::run_program({program("pg_dumpall"), "--roles-only", "-d", here, "-f", roles}).exit_code ==
            0);
    REQUIRE(tests::run_program({program("pg_dump"), "-Fc", "-d", here, "-f", data}).exit_code == 0);
    dana->play("Dana");
    dana->push();  // after the backup

    tests::PostgresServer fresh;
    fresh.make_database("backed_up_hub");
    const std::string there = fresh.superuser_url("backed_up_hub");
    tests::run_program(
        {program("psql"), "-q", "-d", there, "-f", roles});  // postgres itself is there already
    const tests::Outcome restored = tests::run_program({program("pg_restore"), "-d", there, data});
    INFO(restored.err);
    REQUIRE(restored.exit_code == 0);
    CHECK(fresh.value("backed_up_hub", "SELECT count(*) FROM coolhead.sessions") == "5");
    server().run(
        "backed_up_hub",
        "DELETE FROM coolhead.verdicts WHERE position > (SELECT max(position) - 2 FROM coolhead.log);"
        "DELETE FROM coolhead.sessions WHERE position > (SELECT max(position) - 2 FROM coolhead.log);");
    const auto without_log = [](std::string text) { return text.substr(text.find("p ")); };
    CHECK(without_log(fingerprint(fresh, "backed_up_hub")) ==
          without_log(fingerprint(server(), "backed_up_hub")));

    hub::Account moved = dana->account;
    moved.url = hub::Address(fresh.url("backed_up_hub")).said();
    const hub::Pushed pushed = hub::push(dana->store, moved);
    CHECK(pushed.over_again);
    CHECK(fresh.value("backed_up_hub", "SELECT count(*) FROM coolhead.sessions") == "6");
    CHECK(fresh.value("backed_up_hub", "SELECT count(*) FROM pg_class WHERE relforcerowsecurity") ==
          server().value("backed_up_hub", "SELECT count(*) FROM pg_class WHERE relforcerowsecurity"));
    CHECK_THROWS_WITH(hub::dismiss(moved, manager->account.login), Contains("may not do that"));
}

TEST_CASE("a hub is upgraded under machines that are connected: they are told, and lose nothing") {
    tests::TestHub team("upgraded_hub");
    const auto manager = team.manager();
    for (int number = 0; number < 6; ++number) manager->play("Mo");
    hub::Progress progress;
    progress.parcel = {2, 1U << 16};
    int calls = 0;
    progress.moved = [&](int, int) {
        // In the middle of a push, on the very line it uses.
        if (++calls == 3)
            server().run("upgraded_hub",
                         fmt::format("INSERT INTO coolhead.versions VALUES ({}, 'of tomorrow')",
                                     hub::hub_version() + 1));
    };
    CHECK_THROWS_WITH(manager->push(progress),
                      Contains("another version") && Contains("Nothing was changed"));
    server().run("upgraded_hub",
                 fmt::format("DELETE FROM coolhead.versions WHERE version > {}", hub::hub_version()));
    manager->push();
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == "6");
}

TEST_CASE("who is connected, and when they were seen") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    dana->push();
    const std::vector<hub::Seen> seen = hub::machines(manager->account);
    REQUIRE(seen.size() == 2);
    CHECK(std::ranges::count(seen, dana->account.login, &hub::Seen::login) == 1);
    CHECK(seen.front().person == "Dana");
    CHECK(seen.front().at.ends_with("Z"));
    CHECK_THROWS_AS(hub::machines(dana->account), sim::Failure);
}

TEST_CASE("an exchange that failed is remembered until one goes well") {
    tests::TestHub team;
    const auto manager = team.manager();
    CHECK_THROWS(hub::noted(manager->store, "2026-03-02T10:00:00", [] {
        throw sim::Failure(sim::ExitCode::machine_wrong, "It broke.", "Mend it.");
    }));
    CHECK(manager->store.setting("", "hub_error") == "It broke. Mend it.");
    hub::noted(manager->store, "2026-03-02T11:00:00", [&] { manager->push(); });
    CHECK(manager->store.setting("", "hub_error") == "");
    CHECK(manager->store.setting("", "hub_at") == "2026-03-02T11:00:00");
}

TEST_CASE("a question of one team reads nothing of the others") {
    tests::TestHub team;
    const auto manager = team.manager();
    manager->play("Mo");
    manager->push();
    server().run(team.database(), "ANALYZE coolhead.verdicts");
    const std::string plan =
        tests::by_plain_sql(team.database(), manager->account,
                            "SET enable_seqscan = off;"  // a table this small is read whole otherwise
                            " EXPLAIN SELECT person, scenario, overall, passed FROM coolhead.verdicts WHERE "
                            "team = coolhead.my_team()"
                            " AND started_at >= '2026-02-01' ORDER BY started_at DESC LIMIT 50");
    INFO(plan);
    // Each partition is asked by an index whose first column is the team; 15 of 16 are not asked at all.
    CHECK_THAT(plan, Contains("Subplans Removed: 15"));
    CHECK(plan.find("Seq Scan") == std::string::npos);
}

// On request: HUB_MEASURE=1 sim_hub_tests "measured*". What it prints is in docs/scaling.md.
TEST_CASE("measured: sending and taking against a bare COPY", "[.]") {
    if (!std::getenv("HUB_MEASURE")) return;
    for (const int sessions : {1, 100, 1000, 10000}) {
        tests::TestHub team;
        const auto manager = team.manager();
        for (int number = 0; number < sessions; ++number) manager->play("Mo", 40);
        const double push = milliseconds_of([&] { manager->push(); });
        const auto reader = team.joined(*manager, "manager", "Kim");
        const double pull = milliseconds_of([&] { reader->pull(); });
        const tests::TemporaryFolder folder;
        const std::string file = (folder / "copy").string();
        const std::string url = server().superuser_url(team.database());
        tests::run_program({program("psql"), "-q", "-d", url, "-c",
                            fmt::format("\\copy (SELECT * FROM coolhead.sessions WHERE team = '{}') TO '{}'",
                                        team.team_id(), file)});
        tests::run_program(
            {program("psql"), "-q", "-d", url, "-c", "CREATE TABLE public.bare (LIKE coolhead.sessions)"});
        const double copy = milliseconds_of([&] {
            tests::run_program(
                {program("psql"), "-q", "-d", url, "-c", fmt::format("\\copy public.bare FROM '{}'", file)});
        });
        const auto bytes = std::filesystem::file_size(file);
        server().run(team.database(), "DROP TABLE public.bare");
        std::cout << fmt::format(
            "{} sessions, {} bytes: push {:.0f} ms, pull {:.0f} ms, COPY of the sessions {:.0f} ms\n",
            sessions, bytes, push, pull, copy);
    }
}

// On request too: HUB_MEASURE=1000000 is how many sessions, of a thousand each in a team.
TEST_CASE("measured: the overview of one team among many", "[.]") {
    const char* wanted = std::getenv("HUB_MEASURE");
    if (!wanted) return;
    tests::TestHub team("measured_hub");
    const auto manager = team.manager();
    manager->play("Mo");
    manager->push();
    const int teams = std::max(2, std::atoi(wanted) / 1000);
    const double filled = milliseconds_of([&] {
        server().run("measured_hub", fmt::format(R"sql(
            CREATE TABLE public.crowd AS SELECT gen_random_uuid() AS team, gen_random_uuid() AS person, member, number
            FROM generate_series(1, {}) AS number, generate_series(1, 40) AS member;
            UPDATE public.crowd SET team = first.team FROM (SELECT DISTINCT ON (number) number, team FROM public.crowd) AS first
            WHERE crowd.number = first.number;
            UPDATE public.crowd SET team = (SELECT team FROM coolhead.teams) WHERE number = 1;
            SET session_replication_role = replica;
            INSERT INTO coolhead.verdicts SELECT team, session, 'judge', person, 'lost-parcel', at, '', 1, '1', 70, 70, true,
                70, 70, 70, 70, 0, '{{}}', '[]', sha256(convert_to(concat_ws(E'\n', session, 'judge', '[]', '{{}}'), 'UTF8')),
                'x', now(), 1
            FROM (SELECT crowd.*, gen_random_uuid() AS session, '2026-' || lpad((1 + nth % 11)::text, 2, '0') || '-02T09:00:00' AS at
                  FROM public.crowd, generate_series(1, 25) AS nth) AS made;
            ANALYZE coolhead.verdicts)sql",
                                                 teams));
    });
    const std::string overview =
        "SELECT person, count(*), avg(overall), count(*) FILTER (WHERE passed) FROM coolhead.verdicts"
        " WHERE team = coolhead.my_team() AND started_at >= '2026-01' GROUP BY person ORDER BY person";
    tests::by_plain_sql("measured_hub", manager->account, overview);
    std::string plan;
    const double took =
        milliseconds_of([&] { tests::by_plain_sql("measured_hub", manager->account, overview); });
    plan = tests::by_plain_sql("measured_hub", manager->account, "EXPLAIN (ANALYZE, BUFFERS) " + overview);
    std::cout << fmt::format("{} sessions of {} teams (filled in {:.0f} s): {:.1f} ms with connecting\n{}\n",
                             server().value("measured_hub", "SELECT count(*) FROM coolhead.verdicts"), teams,
                             filled / 1000, took, plan);
}

TEST_CASE("measured: fifty machines at once", "[.]") {
    if (!std::getenv("HUB_MEASURE")) return;
    tests::TestHub team;
    const auto manager = team.manager();
    std::vector<std::unique_ptr<tests::Machine>> machines;
    for (int number = 0; number < 50; ++number) {
        machines.push_back(team.joined(*manager, "trainee", fmt::format("Person {}", number)));
        for (int session = 0; session < 5; ++session)
            machines.back()->play(fmt::format("Person {}", number), 40);
    }
    std::vector<double> took(machines.size());
    std::vector<std::thread> threads;
    for (std::size_t number = 0; number < machines.size(); ++number)
        threads.emplace_back(
            [&, number] { took[number] = milliseconds_of([&] { machines[number]->push(); }); });
    for (std::thread& thread : threads) thread.join();
    std::ranges::sort(took);
    std::cout << fmt::format(
        "50 machines, 5 sessions each, at once: p50 {:.0f} ms, p99 {:.0f} ms; {} of 250 sessions there\n",
        took[24], took[49], team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM"));
}
