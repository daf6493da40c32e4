// Tables, indexes, triggers and views that are not ours, and files that others may read.
#include "sim/store/schema_check.h"

#include <sys/stat.h>

#include "sim/failure/failure.h"
#include "sim/store/store.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

TEST_CASE("every version's own tables are taken for ours") {
    for (std::size_t version = 0; version <= all_migrations().size(); ++version) {
        const tests::TemporaryFolder folder;
        Database database(folder / "a.db");
        migrate(database, all_migrations().first(version));
        CHECK(schema_problem(database, all_migrations()).empty());
    }
}

TEST_CASE("an object that was added, changed or dropped is named, and the file refused") {
    struct Change {
        const char* sql;
        const char* says;
    };
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.db";
    for (const Change& change :
         {Change{"CREATE TRIGGER helpful AFTER INSERT ON scorecards BEGIN UPDATE sessions SET seed = 1; END",
                 "The trigger \"helpful\" in it is not Coolhead's."},
          Change{"CREATE TABLE more (x)", "The table \"more\" in it is not Coolhead's."},
          Change{"CREATE INDEX quick ON journal (at)", "The index \"quick\" in it is not Coolhead's."},
          Change{"CREATE VIEW best AS SELECT 100", "The view \"best\" in it is not Coolhead's."},
          Change{"DROP TRIGGER journal_never_forgets",
                 "The trigger \"journal_never_forgets\" is missing in it."},
          Change{"DROP TRIGGER scorecards_never_go; CREATE TRIGGER scorecards_never_go BEFORE DELETE ON"
                 " scorecards BEGIN SELECT 1; END",
                 "The trigger \"scorecards_never_go\" in it was changed."},
          Change{"ALTER TABLE people ADD COLUMN role TEXT", "The table \"people\" in it was changed."}}) {
        std::filesystem::remove(file);
        Store::open(file);
        Database(file).run(change.sql);
        INFO(change.sql);
        CHECK_THROWS_WITH(Store::open(file), Catch::Contains(change.says));
        CHECK_THROWS_WITH(Store::open_copy(file), Catch::Contains(change.says));
    }
}

TEST_CASE("nobody else may read a database, nor what stands beside it") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder / "a.db";
    const auto access_of = [&](const char* beside) {
        struct stat status = {};
        REQUIRE(stat((file.string() + beside).c_str(), &status) == 0);
        return status.st_mode & 0777;
    };
    Store store = Store::open(file);
    store.begin_session(tests::new_session(), tests::opening());
    for (const char* beside : {"", "-wal", "-shm"}) CHECK(access_of(beside) == 0600);
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    std::filesystem::permissions(file.string() + "-wal", std::filesystem::perms(0644));
    const Store other = Store::open(file);
    for (const char* beside : {"", "-wal"}) CHECK(access_of(beside) == 0600);
}
