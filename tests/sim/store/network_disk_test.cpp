// What is different on a disk of the network. This program's own statfs says what kind of disk it is.
#include "sim/store/network_disk.h"

#include <linux/magic.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "sim/store/disk_check.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

long told_kind = 0;  ///< what statfs tells while it is not 0

struct OnANetwork {
    explicit OnANetwork(long kind) { told_kind = kind; }
    ~OnANetwork() { told_kind = 0; }
};

bool is_wal(const std::filesystem::path& file) {
    const std::string bytes = tests::read_file(file);
    REQUIRE(bytes.size() > 20);
    return bytes[18] == 2;
}

/// Appends pairs of replies until it is killed; each number is said when it is kept.
[[noreturn]] void append_for_ever(const std::filesystem::path& file, SessionId id, int next, int said) {
    try {
        Store store = Store::open(file);
        for (;; next += 2) {
            store.append(id, std::vector{tests::reply(next, next, std::string(3000, 'x')),
                                         tests::reply(next + 1, next, "y")});
            const int kept = next + 1;
            if (write(said, &kept, sizeof kept) != sizeof kept) _exit(1);
        }
    } catch (...) {
        _exit(2);
    }
}

}  // namespace

extern "C" int statfs(const char* file, struct statfs* disk) noexcept {
    const auto done = static_cast<int>(syscall(SYS_statfs, file, disk));
    if (done == 0 && told_kind != 0) disk->f_type = told_kind;
    return done;
}

TEST_CASE("disks of the network are named") {
    const tests::TemporaryFolder folder;
    CHECK(network_disk(folder / "not-yet.db").empty());
    for (const auto& [kind, name] : std::vector<std::pair<long, std::string>>{
             {NFS_SUPER_MAGIC, "NFS"}, {SMB_SUPER_MAGIC, "SMB"}, {0xfe534d42, "SMB"}, {0x65735546, "FUSE"}}) {
        const OnANetwork there(kind);
        CHECK(network_disk(folder / "not-yet.db") == name);
        CHECK(network_disk(folder.path()) == name);
    }
}

TEST_CASE("WAL is not used on a disk of the network, and a file that has one is changed over") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "c.db";
    const SessionId id = Store::open(file).begin_session(tests::new_session(), tests::opening());
    CHECK(is_wal(file));
    {
        const OnANetwork there(NFS_SUPER_MAGIC);
        Store store = Store::open(file);
        CHECK_FALSE(is_wal(file));
        store.append(id, std::vector{tests::reply(2, 2, "kept")});
        CHECK_FALSE(std::filesystem::exists(file.string() + "-wal"));
        CHECK(Store::open(file).journal(id).size() == 2);  // two programs may have it open
    }
    CHECK(Store::open(file).journal(id).size() == 2);
    CHECK(is_wal(file));
}

TEST_CASE("killed at any moment on a disk of the network, every acknowledged fact is there") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "c.db";
    const OnANetwork there(NFS_SUPER_MAGIC);
    const SessionId id = Store::open(file).begin_session(tests::new_session(), tests::opening());
    int kept = 1;
    int rolled_back = 0;
    for (int round = 0; round < 20; ++round) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = fork();
        if (child == 0) append_for_ever(file, id, kept + 1, ends[1]);
        close(ends[1]);
        REQUIRE(read(ends[0], &kept, sizeof kept) == sizeof kept);
        usleep(static_cast<useconds_t>(1000 + round * 700));
        kill(child, SIGKILL);
        while (read(ends[0], &kept, sizeof kept) == sizeof kept) {
        }
        close(ends[0]);
        waitpid(child, nullptr, 0);
        rolled_back += is_to_be_rolled_back(file);
        CHECK(damage_on_disk(file).empty());
        CHECK(broken_pages(file).empty());
        Store store = Store::open(file);
        const auto there_now = static_cast<int>(store.journal(id).size());
        CHECK(there_now >= kept);
        CHECK(store.check().empty());
        kept = there_now;
    }
    WARN("changes taken back: " << rolled_back << " of 20");
}
