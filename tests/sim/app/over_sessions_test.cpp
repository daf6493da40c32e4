// Long work on many sessions, and what Ctrl-C leaves of it.
#include "sim/app/commands/over_sessions.h"

#include <atomic>
#include <csignal>

#include "sim/failure/failure.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using app::over_sessions;

namespace {

struct Many {
    tests::TemporaryFolder folder;
    std::vector<store::SessionId> sessions;
    std::atomic<int> opened = 0;
    std::function<store::Store()> open = [this] {
        ++opened;
        return store::Store::open(folder / "c.db");
    };

    explicit Many(int count) {
        store::Store store = open();
        opened = 0;
        for (int n = 0; n < count; ++n) store.begin_session(tests::new_session("Ada"), tests::opening());
        sessions = store.session_ids();
    }
};

std::int64_t number_of(store::Store& store, store::SessionId id) { return store.session(id)->id.value; }

}  // namespace

TEST_CASE("what many cores make of sessions comes in the sessions' order, each once") {
    Many many(300);
    std::vector<std::int64_t> taken;
    const app::Interruption interruption;
    CHECK(over_sessions(app::SessionPass{"Reading", many.sessions, many.open}, interruption, number_of,
                        [&](std::int64_t number) { taken.push_back(number); }) == 300);
    REQUIRE(taken.size() == 300);
    for (std::size_t n = 0; n < taken.size(); ++n) CHECK(taken[n] == many.sessions[n].value);
    CHECK(many.opened >= 1);
    CHECK(many.opened <= static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U)));
}

TEST_CASE("Ctrl-C ends long work between two sessions; from there it goes on") {
    Many many(300);
    std::vector<std::int64_t> taken;
    const auto take = [&](std::int64_t number) {
        taken.push_back(number);
        if (taken.size() == 5) std::raise(SIGINT);
    };
    std::size_t done = 0;
    {
        const app::Interruption interruption;
        done = over_sessions(app::SessionPass{"Reading", many.sessions, many.open}, interruption, number_of,
                             take);
    }
    CHECK(done == taken.size());
    CHECK(done >= 5);
    CHECK(done < 300);
    const std::vector<store::SessionId> rest(many.sessions.begin() + static_cast<std::ptrdiff_t>(done),
                                             many.sessions.end());
    const app::Interruption interruption;
    CHECK(over_sessions(app::SessionPass{"Reading", rest, many.open}, interruption, number_of, take) ==
          rest.size());
    REQUIRE(taken.size() == 300);
    for (std::size_t n = 0; n < taken.size(); ++n) CHECK(taken[n] == many.sessions[n].value);
}

TEST_CASE("what one session throws comes after those before it were taken") {
    Many many(60);
    std::vector<std::int64_t> taken;
    const app::Interruption interruption;
    const auto work = [&](store::Store& store, store::SessionId id) {
        if (id == many.sessions[37]) throw Failure(ExitCode::machine_wrong, "Not this one.", "");
        return number_of(store, id);
    };
    CHECK_THROWS_AS(over_sessions(app::SessionPass{"Reading", many.sessions, many.open}, interruption, work,
                                  [&](std::int64_t number) { taken.push_back(number); }),
                    Failure);
    CHECK(taken.size() == 37);
}

TEST_CASE("no sessions are no work, and open nothing") {
    Many many(0);
    const app::Interruption interruption;
    CHECK(over_sessions(app::SessionPass{"Reading", many.sessions, many.open}, interruption, number_of,
                        [](std::int64_t) { FAIL(); }) == 0);
    CHECK(many.opened == 0);
}
