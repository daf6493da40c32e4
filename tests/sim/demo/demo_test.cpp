#include <map>

#include "sim/failure/failure.h"
#include "sim/people/assignments.h"
#include "sim/session/session_runner.h"
#include "tests/sim/demo/demo_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;

namespace {

constexpr int few_people = 12;

demo::DemoOptions small(int jobs) {
    demo::DemoOptions options{tests::last_demo_day, 3, few_people, 30};
    options.jobs = jobs;
    return options;
}

/// All that is kept of a session, without the numbers it has in its file.
std::string told(store::Store& store, const store::Session& session) {
    std::string text = session.person + session.started_at + session.ended_at + session.scorecard->card_json;
    for (const engine::Fact& fact : store.journal(session.id)) text += engine::to_json(fact);
    return text;
}

}  // namespace

TEST_CASE("the same seed gives the same team, on one thread or two, and its file is whole") {
    const tests::TemporaryFolder folder;
    const demo::Made one = tests::make_demo(folder / "one.db", small(1));
    const demo::Made two = tests::make_demo(folder / "two.db", small(2));
    CHECK(one.sessions == two.sessions);
    CHECK(one.sessions > one.people);
    store::Store first = store::Store::open(folder / "one.db");
    store::Store second = store::Store::open(folder / "two.db");
    CHECK(first.check().empty());
    const auto sessions = first.sessions(), again = second.sessions();
    REQUIRE(sessions.size() == again.size());
    for (std::size_t index = 0; index < sessions.size(); ++index)
        CHECK(told(first, sessions[index]) == told(second, again[index]));
    CHECK(first.members() == second.members());
}

TEST_CASE(
    "a session of the made-up team is a real one: played again from its journal, it is judged the same") {
    const tests::TemporaryFolder folder;
    tests::make_demo(folder / "demo.db", small(2), tests::shipped_reader());
    store::Store store = store::Store::open(folder / "demo.db");
    const auto sessions = store.sessions();
    for (std::size_t index = 0; index < sessions.size(); index += 20) {
        const session::SessionRunner runner =
            session::SessionRunner::resume(store, sessions[index].id, tests::shipped_reader());
        CHECK(runner.over());
        CHECK(runner.judge().overall == Approx(sessions[index].scorecard->overall).margin(.001));
        CHECK(sessions[index].ended_at > sessions[index].started_at);
    }
}

TEST_CASE("the made-up team is asked to play, and how that stands differs") {
    const tests::TemporaryFolder folder;
    demo::DemoOptions options{tests::last_demo_day};
    options.jobs = 2, options.reviewed = false;
    tests::make_demo(folder / "demo.db", options);
    store::Store store = store::Store::open(folder / "demo.db");
    std::map<people::AssignmentState, int> states;
    for (const people::Assigned& each : people::assigned_to_all(store, tests::last_demo_day))
        ++states[each.state];
    CHECK(states.size() >= 4);
    CHECK(states[people::AssignmentState::done] > 0);
    CHECK(states[people::AssignmentState::overdue] > 0);
    CHECK(store.check().empty());
}

TEST_CASE("a demo that is cancelled, or has no last day, is a failure") {
    const tests::TemporaryFolder folder;
    store::Store store = store::Store::open(folder / "x.db");
    CHECK_THROWS_WITH(demo::make_demo_team(store, tests::demo_course(), tests::phrase_reader(),
                                           demo::DemoOptions{"yesterday"}),
                      Catch::Contains("is no day"));
    CHECK_THROWS_WITH(demo::make_demo_team(store, tests::demo_course(), tests::phrase_reader(), small(1),
                                           [](int, int) { return false; }),
                      Catch::Contains("cancelled"));
}
