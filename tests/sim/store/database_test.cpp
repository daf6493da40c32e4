#include "sim/store/database.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "sim/failure/failure.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

std::string says_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const sim::Failure& error) {
        CHECK_FALSE(error.remedy.empty());
        return error.says;
    }
    return "no error";
}

// Runs the check in a child, which may be bound by limits that would hurt the test program itself.
bool holds_in_child(const std::function<bool()>& check) {
    const pid_t child = fork();
    if (child == 0) _exit(check() ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a full disk is said, and what was there before stays") {
    const tests::TemporaryFolder folder;
    Database database(folder / "full.db");
    database.run("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('kept')");
    database.run("PRAGMA max_page_count = 4");
    CHECK(says_of([&] {
              Transaction transaction(database);
              Statement(database, "INSERT INTO t VALUES (?)").bind(std::string(100'000, 'x')).run();
              transaction.commit();
          }).find("The disk is full") == 0);
    CHECK(database.text("SELECT group_concat(x) FROM t") == "kept");
}

TEST_CASE("a file that may not grow is said, and what was there before stays") {
    const tests::TemporaryFolder folder;
    Database(folder / "limit.db")
        .run("PRAGMA journal_mode = WAL; CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('kept')");
    CHECK(holds_in_child([&] {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = 60'000, .rlim_max = 60'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const std::string says = says_of([&] {
            Database database(folder / "limit.db");
            for (int row = 0; row < 100; ++row)
                Statement(database, "INSERT INTO t VALUES (?)").bind(std::string(3000, 'x')).run();
        });
        return says.find("othing more could be written to") != std::string::npos;
    }));
    Database after(folder / "limit.db");
    CHECK(after.text("SELECT x FROM t WHERE rowid = 1") == "kept");
    CHECK(after.text("PRAGMA integrity_check") == "ok");
}

TEST_CASE("a folder that is not there is said") {
    const tests::TemporaryFolder folder;
    CHECK(says_of([&] {
              Database database(folder / "no" / "such" / "folder.db");
          }).find("cannot be opened or created") != std::string::npos);
}

TEST_CASE("a file of something else is called damaged and left as it is") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "notes.txt") << std::string(5000, 'n');
    CHECK(says_of([&] {
              Database database(folder / "notes.txt");
              database.number("PRAGMA user_version");
          }).find("is damaged or is not a database") != std::string::npos);
    CHECK(std::filesystem::file_size(folder / "notes.txt") == 5000);
}

TEST_CASE("a database that another process is writing is said to be in use") {
    const tests::TemporaryFolder folder;
    Database first(folder / "shared.db");
    first.run("CREATE TABLE t (x TEXT)");
    const Transaction holding(first);
    Database second(folder / "shared.db", 10);
    CHECK(says_of([&] { const Transaction waiting(second); }).find("is in use by another program") !=
          std::string::npos);
}

TEST_CASE("a file without write permission is said to be read-only") {
    const tests::TemporaryFolder folder;
    Database(folder / "readonly.db").run("CREATE TABLE t (x TEXT)");
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
    std::filesystem::permissions(folder / "readonly.db", std::filesystem::perms(0444));
    // Permissions do not bind root, so the check is made by a child that is nobody.
    CHECK(holds_in_child([&] {
        if (geteuid() == 0 && setuid(65534) != 0) return false;
        const std::string says = says_of([&] { Database database(folder / "readonly.db"); });
        return says.find("may not be written to") != std::string::npos;
    }));
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    const tests::TemporaryFolder folder;
    Database database(folder / "a.db");
    database.run("CREATE TABLE t (x TEXT)");
    {
        const Transaction transaction(database);
        database.run("INSERT INTO t VALUES ('gone')");
    }
    CHECK(database.number("SELECT count(*) FROM t") == 0);
}

TEST_CASE("texts come back byte for byte, NUL and empty included") {
    const tests::TemporaryFolder folder;
    Database database(folder / "a.db");
    database.run("CREATE TABLE t (x TEXT NOT NULL) STRICT");
    const std::string odd("a\0b\xF0\x9F\x98\xA1", 7);
    Statement insert(database, "INSERT INTO t VALUES (?)");
    insert.bind(odd).run();
    insert.bind(std::string_view()).run();
    Statement select(database, "SELECT x FROM t ORDER BY rowid");
    REQUIRE(select.step());
    CHECK(select.text(0) == odd);
    REQUIRE(select.step());
    CHECK(select.text(0).empty());
}
