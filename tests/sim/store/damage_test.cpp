// Damaged files: nothing of them or beside them is lost by opening them, and what can be read is saved.
#include <fstream>
#include <iterator>

#include "sim/failure/failure.h"
#include "sim/store/disk_check.h"
#include "sim/store/salvage.h"
#include "sim/store/store.h"
#include "sim/store/wal_file.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;
namespace fs = std::filesystem;

namespace {

constexpr int replies = 40;

/// A file as a killed program leaves it: one session in the file, forty replies beside it.
struct Killed {
    tests::TemporaryFolder folder;
    fs::path file = folder / "x.db";

    Killed() {
        const fs::path live = folder / "live.db";
        {
            Store store = Store::open(live);
            store.begin_session(tests::new_session("Ben"), tests::opening());
        }
        Store store = Store::open(live);
        const SessionId id = store.begin_session(tests::new_session(), tests::opening());
        for (int number = 1; number <= replies; ++number)
            store.append(id, std::vector{tests::reply(number, number * 1000, std::string(300, 'x'))});
        for (const char* beside : {"", "-wal", "-shm"})
            fs::copy_file(live.string() + beside, file.string() + beside);
    }
    std::string bytes(const char* beside = "") const { return bytes_of(file.string() + beside); }
    void write(const char* beside, const std::string& bytes) const {
        std::ofstream(file.string() + beside, std::ios::binary | std::ios::trunc) << bytes;
    }
    void forget_shm() const { fs::remove(shm_of(file)); }
};

void flip(std::string& bytes, std::size_t at) { bytes[at] = static_cast<char>(bytes[at] ^ 0x10); }

std::string refusal_of(const fs::path& file) {
    try {
        Store::open(file);
    } catch (const sim::Failure& failure) {
        CHECK(failure.code == sim::ExitCode::machine_wrong);
        CHECK_THAT(failure.remedy, Catch::Contains("coolhead doctor"));
        return failure.says;
    }
    return "opened";
}

/// Refused in these words, nothing of it changed, and all replies saved.
void check_kept_and_saved(const Killed& killed, const std::string& says, int saved_replies = replies) {
    const std::string file = killed.bytes(), wal = killed.bytes("-wal");
    CHECK_THAT(refusal_of(killed.file), Catch::Contains(says));
    const Salvaged salvaged = salvage(killed.file);
    CHECK(salvaged.replies == saved_replies);
    CHECK(killed.bytes() == file);
    CHECK(killed.bytes("-wal") == wal);
    for (const std::string& problem :
         Store::open(salvaged.file).check())  // only what stood in the file alone
        CHECK_THAT(problem,
                   Catch::Contains("text that was played is missing") || Catch::Contains("names a row"));
    CHECK_THROWS_WITH(salvage(killed.file), Catch::Contains("saved into"));
}

}  // namespace

TEST_CASE("what a killed program left is whole") {
    const Killed killed;
    CHECK(damage_on_disk(killed.file).empty());
    CHECK(doubt_on_disk(killed.file).empty());
    CHECK(Store::open(killed.file).session({2})->replies == replies);
}

TEST_CASE("a file whose pages were overwritten is kept with what stands beside it") {
    const Killed killed;
    std::string bytes = killed.bytes();
    bytes.replace(2 * 4096, 4096, std::string(4096, '\x5a'));
    bytes.replace(15 * 4096, 4 * 4096, std::string(std::size_t{4} * 4096, '\x5a'));
    killed.write("", bytes);
    check_kept_and_saved(killed, "damaged");
}

TEST_CASE("a file that was cut off is kept with what stands beside it") {
    const Killed killed;
    killed.write("", killed.bytes().substr(0, 5 * 4096));
    check_kept_and_saved(killed, "pages are missing");
}

TEST_CASE("an empty file, or none, beside changes is damage") {
    const Killed killed;
    SECTION("empty") {
        killed.write("", "");
        check_kept_and_saved(killed, "it is empty, while changes of it stand in x.db-wal");
    }
    SECTION("gone") {
        fs::remove(killed.file);
        CHECK_THAT(refusal_of(killed.file), Catch::Contains("it is gone"));
        CHECK(salvage(killed.file).replies == replies);
        CHECK_FALSE(fs::exists(killed.file));
    }
}

TEST_CASE("a changed bit in the middle of the changes costs one change, and is said") {
    const Killed killed;
    killed.forget_shm();
    std::string wal = killed.bytes("-wal");
    const WalFile read = read_wal(killed.file);
    flip(wal, read.frames[read.frames.size() / 2].at + 100);
    killed.write("-wal", wal);
    check_kept_and_saved(killed, "x.db-wal is broken in its middle");
}

TEST_CASE("changed salts and a changed header of the changes are said") {
    const Killed killed;
    killed.forget_shm();
    std::string wal = killed.bytes("-wal");
    SECTION("a frame's") {
        flip(wal, 32 + 3 * (24 + 4096) + 9);
        killed.write("-wal", wal);
        check_kept_and_saved(killed, "broken in its middle");
    }
    SECTION("the header's") {
        flip(wal, 17);
        killed.write("-wal", wal);
        check_kept_and_saved(killed, "the first bytes of x.db-wal were changed");
    }
}

TEST_CASE("changes that were cut off are known while the index of the killed program is there") {
    const Killed killed;
    const std::size_t frame = 24 + 4096;
    const std::size_t whole = killed.bytes("-wal").size();
    killed.write("-wal", killed.bytes("-wal").substr(0, whole - 5 * frame));
    CHECK_THAT(refusal_of(killed.file), Catch::Contains("x.db-wal held"));
    CHECK(killed.bytes("-wal").size() == whole - 5 * frame);
    SECTION("and afterwards only where they end in the middle of a page") {
        killed.forget_shm();
        CHECK(damage_on_disk(killed.file).empty());
        CHECK(doubt_on_disk(killed.file).empty());
        killed.write("-wal", killed.bytes("-wal").substr(0, whole - 5 * frame - 1000));
        CHECK(damage_on_disk(killed.file).empty());
        CHECK_THAT(doubt_on_disk(killed.file), Catch::Contains("in the middle of a change"));
    }
}

TEST_CASE("facts behind a gap are saved beside the new database") {
    const Killed killed;
    killed.forget_shm();
    // The pages of the journal are written anew with each reply: take one out wherever it stands.
    std::string wal = killed.bytes("-wal");
    const WalFile read = read_wal(killed.file);
    for (const WalFrame& frame : read.frames)
        if (read.page(frame)[0] == 10 && frame.page == read.frames.back().page) wal[frame.at] = 0;
    killed.write("-wal", wal);
    CHECK_THAT(refusal_of(killed.file), Catch::Contains("damaged"));
    const Salvaged salvaged = salvage(killed.file);
    CHECK(salvaged.replies <= replies);
    CHECK(Store::open(salvaged.file).check().empty());
}

TEST_CASE("a database that is none is left as it is") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "x.db") << std::string(9000, 'n');
    CHECK_THAT(refusal_of(folder / "x.db"), Catch::Contains("is damaged or is not a database"));
    CHECK(bytes_of(folder / "x.db") == std::string(9000, 'n'));
}

TEST_CASE("a file that cannot be written is looked into in memory") {
    const Killed killed;
    const std::string file = killed.bytes(), wal = killed.bytes("-wal");
    Store copy = Store::open_copy(killed.file);
    CHECK(copy.session({2})->replies == replies);
    copy.append({2}, std::vector{tests::reply(99, 99'000, "lost")});
    CHECK(copy.check().empty());
    CHECK(killed.bytes() == file);
    CHECK(killed.bytes("-wal") == wal);
}

TEST_CASE("a bit that turned anywhere in the changes is noticed, and all others are saved") {
    const Killed killed;
    const std::string wal = killed.bytes("-wal");
    killed.forget_shm();
    for (std::size_t sample = 0; sample < 24; ++sample) {
        std::string turned = wal;
        const std::size_t at = sample * wal.size() / 24 + 37 * sample;
        flip(turned, std::min(at, wal.size() - 1));
        killed.write("-wal", turned);
        CAPTURE(at);
        CHECK(damage_on_disk(killed.file) + doubt_on_disk(killed.file) != "");
        CHECK(salvage(killed.file).replies == replies);
        for (const char* beside : {"", "-wal", "-shm"})
            fs::remove(salvage_place(killed.file).string() + beside);
    }
}
