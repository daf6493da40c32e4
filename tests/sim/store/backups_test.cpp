// Backups: made in time, whole, ten of them, and put back without losing what was there.
#include "sim/store/backups.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>

#include "sim/failure/failure.h"
#include "sim/store/migrations.h"
#include "sim/store/store.h"
#include "sim/store/wal_file.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;
namespace fs = std::filesystem;

TEST_CASE("one backup a day, once there is a session to be lost") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "c.db";
    Store::open(file).begin_session(tests::new_session(), tests::opening());
    CHECK(backups_of(file).empty());
    Store::open(file);
    Store::open(file);
    REQUIRE(backups_of(file).size() == 1);
    CHECK(Store::open_copy(backups_of(file)[0]).check().empty());
    struct stat status = {};
    REQUIRE(stat(backups_of(file)[0].c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    fs::rename(backups_of(file)[0], backup_folder(file) / "2026-01-01T09-00-00.db");
    Store::open(file);
    CHECK(backups_of(file).size() == 2);
}

TEST_CASE("ten are kept, the oldest goes first") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "c.db";
    Store::open(file).begin_session(tests::new_session(), tests::opening());
    fs::create_directory(backup_folder(file));
    for (int day = 10; day < 22; ++day)
        std::ofstream(backup_folder(file) / ("2026-01-" + std::to_string(day) + "T09-00-00.db")) << "x";
    Store::open(file);
    const std::vector<fs::path> backups = backups_of(file);
    REQUIRE(backups.size() == backups_kept);
    CHECK(backups.back().filename() == "2026-01-13T09-00-00.db");
    CHECK(backups[1].filename() == "2026-01-21T09-00-00.db");
}

TEST_CASE("before an upgrade the old file is backed up as it was") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "old.db";
    {
        Database old(file);
        migrate(old, all_migrations().first(7));
        old.run("INSERT INTO people VALUES (1, 'Ada')");
    }
    CHECK(Store::open(file).people() == std::vector<std::string>{"Ada"});
    REQUIRE(backups_of(file).size() == 1);
    CHECK(Database(backups_of(file)[0]).number("PRAGMA user_version") == 7);
}

TEST_CASE("a file that cannot be backed up is not upgraded, but goes on without the daily one") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "old.db";
    {
        Database old(file);
        migrate(old, all_migrations().first(7));
    }
    std::ofstream(backup_folder(file)) << "a file stands in the folder's place";
    CHECK_THROWS_AS(Store::open(file), sim::Failure);
    CHECK(Database(file).number("PRAGMA user_version") == 7);
    fs::remove(backup_folder(file));
    Store::open(file).begin_session(tests::new_session(), tests::opening());
    fs::remove_all(backup_folder(file));
    std::ofstream(backup_folder(file)) << "again";
    CHECK(Store::open(file).sessions().size() == 1);
}

TEST_CASE("a backup is put back, and what was there is moved aside together") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "c.db";
    Store::open(file).begin_session(tests::new_session(), tests::opening());
    Store::open(file);
    const fs::path backup = backups_of(file).at(0);
    std::ofstream(file, std::ios::trunc) << "damaged";
    std::ofstream(wal_of(file)) << "beside";
    std::ofstream(file.string() + "-journal") << "begun";
    const Restored restored = restore(file, backup);
    CHECK(Store::open(file).sessions().size() == 1);
    CHECK(bytes_of(restored.aside) == "damaged");
    CHECK(bytes_of(restored.aside.string() + "-wal") == "beside");
    CHECK(bytes_of(restored.aside.string() + "-journal") == "begun");
    CHECK(restore(file, backup).aside != restored.aside);
    fs::remove(file);
    CHECK(restore(file, backup).aside.empty());
}

TEST_CASE("a damaged backup moves nothing") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "c.db", bad = folder / "bad.db";
    Store::open(file).begin_session(tests::new_session(), tests::opening());
    std::ofstream(bad) << std::string(9000, 'n');
    CHECK_THROWS_AS(restore(file, bad), sim::Failure);
    CHECK(Store::open(file).sessions().size() == 1);
}

TEST_CASE("a database that another program has open is not put back") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "c.db";
    Store::open(file).begin_session(tests::new_session(), tests::opening());
    Store::open(file);
    const fs::path backup = backups_of(file).at(0);
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const Store store = Store::open(file);
        char byte = 'o';
        const bool said = write(ends[1], &byte, 1) == 1;
        while (said) pause();
    }
    char byte = 0;
    REQUIRE(read(ends[0], &byte, 1) == 1);
    CHECK_THROWS_WITH(restore(file, backup), Catch::Contains("is in use by another program"));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ends[0]), close(ends[1]);
    CHECK_NOTHROW(restore(file, backup));
}
