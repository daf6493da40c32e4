// Every call that writes fails in turn, and the power goes at any moment: what was acknowledged is there.
#include "tests/sim/store/faulty_disk.h"

#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "sim/failure/failure.h"
#include "sim/store/disk_check.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;
using tests::FaultyDisk;
namespace fs = std::filesystem;

namespace {

/// A session on the disk, and what its writer was told is kept.
struct Written {
    SessionId id;
    int acknowledged = 0;
    std::string failure;  ///< what was said when it failed; "" when it did not
};

/// A database with a session begun, made once, so that a round takes milliseconds.
struct Beginning {
    tests::TemporaryFolder folder;
    SessionId id;
    std::string bytes;
    Beginning() {
        id = Store::open(folder / "c.db").begin_session(tests::new_session(), tests::opening());
        bytes = tests::read_file(folder / "c.db");
    }
};

/// Replies, drafts and an end, until the disk does not want any more.
Written work_on(const fs::path& file, SessionId id) {
    Written written{id, 1, ""};
    try {
        Store store = Store::open(file);
        for (int number = 2; number < 14; number += 2) {
            store.append(id, std::vector{tests::reply(number, number, std::string(900, 'a')),
                                         tests::reply(number + 1, number, "b")});
            written.acknowledged = number + 1;
            store.save_draft(id, {.conversation = "sam-parcel", .text = "draft", .as_handle = "@a"});
        }
        store.mark_ended(id, "2026-03-02T09:10:00");
    } catch (const sim::Failure& failure) {
        CHECK_FALSE(failure.remedy.empty());
        written.failure = failure.says;
    }
    return written;
}

void put_in_place(const fs::path& file, const std::string& bytes) {
    for (const char* beside : {"", "-wal", "-shm", "-journal"}) fs::remove(file.string() + beside);
    std::ofstream(file, std::ios::binary) << bytes;
}

/// Looked at by whoever comes next, with a disk that is well.
void check_nothing_is_lost(const fs::path& file, const Written& written) {
    CHECK(damage_on_disk(file).empty());
    Store store = Store::open(file);
    const auto there = static_cast<int>(store.journal(written.id).size());
    CHECK(there >= written.acknowledged);
    CHECK(there % 2 == 1);  // the opening and pairs
    CHECK(store.check().empty());
    CHECK_NOTHROW(store.append(written.id, std::vector{tests::reply(there + 1, 99, "and on it goes")}));
}

/// In a world of its own, on a disk of two megabytes: 0 when all holds, 77 where such a disk may not be made.
int fill_a_disk(const fs::path& place) {
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("tmpfs", place.c_str(), "tmpfs", 0, "size=2m") != 0)
        return 77;
    std::ofstream(place / "in-the-way") << std::string(300'000, 'x');
    Store store = Store::open(place / "c.db");
    const SessionId id = store.begin_session(tests::new_session(), tests::opening());
    std::string says;
    int kept = 1;
    while (says.empty() && kept < 1000) try {
            store.append(id, std::vector{tests::reply(kept + 1, kept, std::string(20'000, 'a'))}, kept);
            ++kept;
        } catch (const sim::Failure& failure) {
            says = failure.says;
        }
    const bool told = says.find("disk is full") != std::string::npos ||
                      says.find("ore could be written") != std::string::npos;
    fs::remove(place / "in-the-way");
    store.append(id, std::vector{tests::reply(kept + 1, kept, "there is room again")}, kept);
    const bool whole = store.check().empty() && static_cast<int>(store.journal(id).size()) == kept + 1;
    return told && whole ? 0 : 1;
}

}  // namespace

TEST_CASE("a small disk that fills is told, and the same program goes on when there is room") {
    const tests::TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        try {
            _exit(fill_a_disk(folder.path()));
        } catch (...) {
            _exit(2);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77)
        WARN("not tried: a disk of its own needs root");
    else
        CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("each call that writes fails in turn: it is said, and nothing acknowledged is lost") {
    const Beginning beginning;
    const auto file = beginning.folder / "c.db";
    int calls = 0;
    {
        FaultyDisk disk;
        put_in_place(file, beginning.bytes);
        CHECK(work_on(file, beginning.id).failure.empty());
        calls = disk.calls();
    }
    REQUIRE(calls > 30);
    int told = 0;
    int tried = 0;
    const bool all =
        std::getenv("COOLHEAD_POWER_CUTS") != nullptr;  // each call in two of the four ways, or in all
    for (const int code : {SQLITE_FULL, SQLITE_IOERR})
        for (const auto lasts : {FaultyDisk::Lasts::once, FaultyDisk::Lasts::for_ever})
            for (int call = 1; call <= calls; ++call) {
                if (!all && (call + (code == SQLITE_FULL)) % 2 == 0) continue;
                ++tried;
                CAPTURE(code, call, lasts == FaultyDisk::Lasts::once);
                put_in_place(file, beginning.bytes);
                Written written;
                {
                    FaultyDisk disk;
                    disk.fail_at(call, code, lasts);
                    written = work_on(file, beginning.id);
                }
                told += !written.failure.empty();
                check_nothing_is_lost(file, written);
            }
    CHECK(told > tried / 3);
    WARN(calls << " calls, failing in " << tried << " ways; " << told << " ended the work");
}

TEST_CASE("after a call that failed once the same program goes on") {
    const Beginning beginning;
    const auto file = beginning.folder / "c.db";
    for (int call = 1; call <= 12; ++call) {
        CAPTURE(call);
        put_in_place(file, beginning.bytes);
        FaultyDisk disk;
        Store store = Store::open(file);
        disk.fail_at(call, SQLITE_FULL, FaultyDisk::Lasts::once);
        int next = 2;
        int failures = 0;
        while (next < 12) try {
                store.append(beginning.id, std::vector{tests::reply(next, next, "once more")}, next - 1);
                ++next;
            } catch (const sim::Failure&) {
                REQUIRE(++failures < 3);
            }
        CHECK(store.journal(beginning.id).size() == 11);
    }
}

TEST_CASE("the power goes at any moment: unsynced writes are lost or torn, nothing acknowledged is") {
    const Beginning beginning;
    const auto file = beginning.folder / "c.db";
    const char* rounds_wanted = std::getenv("COOLHEAD_POWER_CUTS");  // tests/run --long wants thousands
    const int rounds = rounds_wanted ? std::atoi(rounds_wanted) : 150;
    std::minstd_rand random(20261130);
    int cut_short = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        put_in_place(file, beginning.bytes);
        Written written;
        {
            FaultyDisk disk;
            disk.fail_at(1 + static_cast<int>(random() / 7 % 60), SQLITE_IOERR, FaultyDisk::Lasts::for_ever);
            written = work_on(file, beginning.id);
            disk.cut_power(random);
        }
        // What the shared memory's file holds is left to chance as well: as it was, or nothing.
        if (random() / 7 % 2 == 0) fs::remove(file.string() + "-shm");
        cut_short += !written.failure.empty();
        check_nothing_is_lost(file, written);
    }
    CHECK(cut_short > rounds / 2);
}

TEST_CASE("the power cut's test can fail: a disk that lies about syncing loses replies") {
    const Beginning beginning;
    const auto file = beginning.folder / "c.db";
    std::minstd_rand random(7);
    int lost = 0;
    for (int round = 0; round < 20; ++round) {
        put_in_place(file, beginning.bytes);
        FaultyDisk disk;
        disk.lie_about_syncing();
        const Written written = work_on(file, beginning.id);
        disk.cut_power(random);
        try {
            lost += static_cast<int>(Store::open(file).journal(written.id).size()) < written.acknowledged;
        } catch (const sim::Failure&) {
            ++lost;
        }
    }
    CHECK(lost > 5);
}
