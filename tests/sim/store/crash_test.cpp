// kill -9 at random moments: what was acknowledged is there, and nothing is torn.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <random>
#include <sstream>

#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

// Lets the child live for that long; what it acknowledged until then.
std::string run_and_kill(const std::filesystem::path& file, useconds_t life_us) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], 1);
        close(ends[0]);
        execl(tests::program("store_crash_child").c_str(), "store_crash_child", file.c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    std::string said(1, '\0');
    REQUIRE(read(ends[0], said.data(), 1) == 1);  // its life is counted from its first word
    usleep(life_us);
    kill(child, SIGKILL);
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;)
        said.append(buffer.data(), static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return said;
}

}  // namespace

TEST_CASE("killed at any moment, every acknowledged fact and the draft are there") {
    const tests::TemporaryFolder folder;
    std::minstd_rand random(20260302);
    int acknowledged_in_all = 0;
    const char* rounds_wanted = std::getenv("COOLHEAD_KILLS");  // tests/run --long wants 10,000
    const int rounds = rounds_wanted ? std::atoi(rounds_wanted) : 25;
    for (int round = 0; round < rounds; ++round) {
        if (round % 200 == 199) std::filesystem::remove(folder / "c.db");  // or each look at it takes longer
        std::istringstream said(run_and_kill(folder / "c.db", random() % 60'000));
        std::string word;
        SessionId id;
        said >> word >> id.value;
        int acknowledged = 1;
        for (std::string line; said >> line;) acknowledged = std::stoi(line);
        acknowledged_in_all += acknowledged;

        Store store = Store::open(folder / "c.db");
        const std::vector<sim::engine::Fact> journal = store.journal(id);
        CAPTURE(round, acknowledged);
        CHECK(static_cast<int>(journal.size()) >= acknowledged);
        CHECK(journal.size() % 2 == 1);  // the opening and pairs
        CHECK(store.session(id)->facts == static_cast<int>(journal.size()));
        CHECK(store.unfinished()[0].id == id);
        if (acknowledged > 1 && static_cast<int>(journal.size()) == acknowledged) {
            REQUIRE(store.drafts(id).size() == 1);
            CHECK(store.drafts(id)[0].text == "after " + std::to_string(acknowledged - 1));
        }
        CHECK(store.check().empty());
    }
    CHECK(acknowledged_in_all > 25);  // some work was going on when the signal came
}

TEST_CASE("a file that another program is writing is not taken for damaged") {
    const tests::TemporaryFolder folder;
    const std::filesystem::path file = folder / "c.db";
    Store::open(file);
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, 1);
        execl(tests::program("store_crash_child").c_str(), "store_crash_child", file.c_str(), "5", nullptr);
        _exit(127);
    }
    while (Store::open(file).sessions().empty()) usleep(1000);
    for (int round = 0; round < 60; ++round) CHECK_NOTHROW(Store::open(file));
    Store watching = Store::open(file);
    for (int round = 0; round < 20; ++round) {
        CHECK(watching.check().empty());
        CHECK_NOTHROW(watching.refuse_changed({1}));
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CHECK(Store::open(file).check().empty());
}
