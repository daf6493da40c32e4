#include "sim/store/migrations.h"

#include <array>
#include <fstream>

#include "sim/failure/failure.h"
#include "sim/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;
namespace engine = sim::engine;

TEST_CASE("an empty file becomes the latest version, and again is no work") {
    const tests::TemporaryFolder folder;
    Database database(folder / "new.db");
    CHECK(migrate(database, all_migrations()) == static_cast<int>(all_migrations().size()));
    CHECK(migrate(database, all_migrations()) == 0);
    CHECK(database.number("PRAGMA application_id") == application_id);
}

TEST_CASE("a file of version 1 keeps its sessions and gets their summaries") {
    const tests::TemporaryFolder folder;
    {
        Database old(folder / "old.db");
        migrate(old, all_migrations().first(1));
        old.run(
            "INSERT INTO people VALUES (1, 'Ada'); INSERT INTO texts VALUES ('h', '');"
            "INSERT INTO sessions VALUES (1, 1, 'lost-parcel', 'v', '18446744073709551615', 25, "
            "'2026-03-02T09:00:00',"
            " NULL, 'h', 'h', 'h')");
        const engine::Fact ended{.at = 9000, .what = engine::SessionEnded{sim::engine::EndCause::time}};
        Statement(old, "INSERT INTO journal VALUES (1, 1, 9000, ?)").bind(engine::to_json(ended)).run();
    }
    Store store = Store::open(folder / "old.db");
    const std::vector<Session> sessions = store.sessions();
    REQUIRE(sessions.size() == 1);
    CHECK(sessions[0].person == "Ada");
    CHECK(sessions[0].seed == 18446744073709551615u);
    CHECK(sessions[0].facts == 1);
    CHECK(sessions[0].last_at == 9000);
    CHECK(sessions[0].ended_because == "time");
}

TEST_CASE("a file of version 6 keeps its verdicts as those of an earlier judge, byte for byte") {
    const tests::TemporaryFolder folder;
    const std::string card = R"({"rubric": "1",  "overall": 61.25})";
    {
        Database old(folder / "old.db");
        migrate(old, all_migrations().first(6));
        old.run(
            "INSERT INTO people VALUES (1, 'Ada'); INSERT INTO texts VALUES ('h', '');"
            "INSERT INTO sessions VALUES (1, 1, 's', 'v', '1', 0, '2026-03-02T09:00:00', NULL, 'h', 'h', "
            "'h'),"
            " (2, 1, 's', 'v', '1', 0, '2026-03-02T10:00:00', NULL, 'h', 'h', 'h');"
            "INSERT INTO scorecards VALUES (1, '2', 50, 50, 0, 1, NULL, 3, 4, 0, '{}');"
            "INSERT INTO scorecards VALUES (2, '1', 0, 70, 0, 1, 2, 3, 4, 2, '{}');"
            "INSERT INTO step_results VALUES (1, 'sam', 'rage', 3, 10, 1);"
            "INSERT INTO self_ratings VALUES (1, 70, NULL, 60, 50);"
            "INSERT INTO disputes VALUES (1, 1, '1', 'T1', 'sam', 4, 'Says', 'Because', 'now');");
        Statement(old, "INSERT INTO scorecards VALUES (1, '1', 61.25, 61.25, 0, 90, NULL, 30, 40.5, 0, ?)")
            .bind(card)
            .run();
    }
    Store store = Store::open(folder / "old.db");
    const std::vector<ScorecardRow> kept = store.verdicts({1});
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].judge == "earlier-2");
    CHECK(kept[1] == ScorecardRow{.session = {1},
                                  .judge = "earlier",
                                  .rubric = "1",
                                  .overall = 61.25,
                                  .would_have_been = 61.25,
                                  .dimensions = {90.0, std::nullopt, 30.0, 40.5},
                                  .card_json = card});
    CHECK(store.session({1})->scorecard == kept[1]);
    CHECK(store.verdicts({2}).at(0).critical == 2);
    REQUIRE(store.step_results("Ada").size() == 1);
    CHECK(store.step_results("Ada")[0].step == StepRow{"sam", "rage", 3, 10, 1});
    CHECK(store.self_rating({1}) == SelfRating{{70, std::nullopt, 60, 50}});
    CHECK(store.disputes({1}).at(0).rubric == "1");
    CHECK(store.check().size() == 2);  // its sessions were made by hand, their texts are not what they say
}

TEST_CASE("a step that fails leaves the version before it") {
    const tests::TemporaryFolder folder;
    Database database(folder / "half.db");
    const std::array<Migration, 2> steps = {Migration{"good", "CREATE TABLE a (x)"},
                                            Migration{"bad", "CREATE TABLE b (x); CREATE TABLE a (x)"}};
    CHECK_THROWS_AS(migrate(database, steps), sim::Failure);
    CHECK(database.number("PRAGMA user_version") == 1);
    CHECK(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0);
}

TEST_CASE("a newer file and another program's file are refused and left as they are") {
    const tests::TemporaryFolder folder;
    {
        Store::open(folder / "newer.db");
        Database newer(folder / "newer.db");
        newer.run("PRAGMA user_version = 99");
        Database foreign(folder / "foreign.db");
        foreign.run("CREATE TABLE theirs (x)");
    }
    CHECK_THROWS_WITH(Store::open(folder / "newer.db"), Catch::Matchers::Contains("newer Coolhead"));
    CHECK_THROWS_WITH(Store::open(folder / "foreign.db"), Catch::Matchers::Contains("another program"));
    CHECK(Database(folder / "foreign.db").text("PRAGMA journal_mode") == "delete");
}
