// A sitting that nobody keeps goes as one that is kept, and a copy of it goes on by itself.
#include "sim/desk/trial.h"

#include "sim/desk/desk_controller.h"
#include "sim/grading/reading_cache.h"
#include "tests/sim/session/desk.h"
#include "tests/support/catch.h"

using namespace sim;
using Reads = desk::DeskController::Reads;

namespace {

desk::Outgoing said_to_dev(const std::string& text) {
    engine::Reply reply;
    reply.conversation = "dev-double";
    reply.as_handle = "@BrightlineHelp";
    reply.text = text;
    return {reply, std::nullopt, false};
}

std::vector<engine::Fact> played(desk::Seat& seat) {
    desk::DeskController desk(seat, Reads::nothing);
    std::vector<engine::Fact> facts;
    const auto add = [&](std::vector<engine::Fact> more) {
        facts.insert(facts.end(), more.begin(), more.end());
    };
    add(desk.pass_time(tests::a_minute));
    add(desk.open("dev-double", tests::a_minute).facts);
    add(desk.send(said_to_dev("Sorry, Dev: two charges is wrong. Could you DM us? ^JD"), 2 * tests::a_minute)
            .facts);
    add(desk.send(said_to_dev("Hi {first_name}"), 3 * tests::a_minute).facts);
    add(desk.pass_time(10 * tests::a_minute));
    return facts;
}

}  // namespace

TEST_CASE("the same wishes bring the same facts, whether a sitting is kept or only tried") {
    const scenario::Loaded loaded = tests::charged_twice();
    tests::Desk kept(Reads::nothing, loaded);
    grading::ReadingCache cache(tests::shipped_reader());
    const grading::Read read = cache.as_read();
    desk::Trial trial(kept.runner.scenario(), 5, read, grading::LooksForCritical::always);
    const std::vector<engine::Fact> facts = played(trial);
    CHECK(facts.size() > 3);
    CHECK(facts == played(kept.runner));
    CHECK(trial.state().now == kept.runner.state().now);
}

TEST_CASE("what is tried on a copy leaves the sitting where it was") {
    const scenario::Loaded loaded = tests::charged_twice();
    grading::ReadingCache cache(tests::shipped_reader());
    const grading::Read read = cache.as_read();
    desk::Trial trial(*loaded.scenario, 5, read, grading::LooksForCritical::always);
    const engine::Tick before = trial.state().now;
    desk::Trial tried = trial;
    const std::vector<engine::Fact> facts = played(tried);
    CHECK(trial.state().now == before);
    CHECK(played(trial) == facts);
}
