#include "sim/store/migrations.h"

#include <array>
#include <fstream>

#include "sim/store/error.h"
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
        const engine::Fact ended{.at = 9000, .what = engine::SessionEnded{"time"}};
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

TEST_CASE("a step that fails leaves the version before it") {
    const tests::TemporaryFolder folder;
    Database database(folder / "half.db");
    const std::array<Migration, 2> steps = {Migration{"good", "CREATE TABLE a (x)"},
                                            Migration{"bad", "CREATE TABLE b (x); CREATE TABLE a (x)"}};
    CHECK_THROWS_AS(migrate(database, steps), StoreError);
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
