// Skipping time in which nobody wants anything: when it may be, where it leads, and that nothing is lost by
// it.
#include "sim/engine/skip.h"

#include "sim/engine/session.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using scoring::Route;
using tests::Stage;

namespace {

/// "c" writes at 10 s, "d" at 600 s.
sim::scenario::Scenario far_apart() {
    auto scenario = tests::small_scenario();
    scenario.conversations.push_back(scenario.conversations[0]);
    scenario.conversations.back().id = "d";
    scenario.conversations.back().starts_ms = 600'000;
    return scenario;
}

std::string refused(const Stage& stage) {
    const auto refusal = refuse_skip(stage.state(), stage.state().now);
    return refusal ? refusal->id : "";
}

}  // namespace

TEST_CASE("before anybody has written, the clock may leap to the first who does") {
    auto scenario = far_apart();
    scenario.conversations[0].starts_ms = 90'000;
    Stage stage(scenario);
    CHECK(refused(stage).empty());
    CHECK(skip_target(stage.state(), 0)->at == 90'000);
}

TEST_CASE("nobody is left waiting by a leap, and what comes in a moment is waited for") {
    auto scenario = far_apart();
    Stage stage(scenario);
    stage.wait_until(20'000);
    CHECK(refused(stage) == "somebody-waits");
    scenario.conversations.erase(scenario.conversations.begin());
    Stage later(scenario);
    CHECK_FALSE(refuse_skip(later.state(), 600'000 - shortest_skip_ms));
    CHECK(refuse_skip(later.state(), 600'000 - shortest_skip_ms + 1)->id == "nothing-to-skip");
}

TEST_CASE("a leap is a fact that changes nothing else: the same comes at the same times") {
    auto scenario = far_apart();
    scenario.conversations[0].starts_ms = 300'000;
    Stage with(scenario), without(scenario);
    CHECK(with.act(30'000, Skip{}).empty());
    CHECK(with.all<TimeSkipped>().at(0).to == 300'000);
    with.wait_until(601'000), without.wait_until(601'000);
    State skipped = with.state();
    skipped.next_plan = without.state().next_plan;
    CHECK(skipped == without.state());
    CHECK(replay(scenario, with.journal()) == with.state());
}

TEST_CASE("an assessment takes its time") {
    const auto scenario = far_apart();
    State state = blank(scenario);
    for (const Fact& fact : begin(scenario, 7, 0, Mode::assessment)) apply(state, fact);
    CHECK(refuse_skip(state, 0)->id == "no-skipping");
    const auto decision = decide(state, {0, Skip{}});
    CHECK(std::get<Refusal>(decision).id == "no-skipping");
}

TEST_CASE("who owes word is back at the desk before it is due") {
    auto scenario = far_apart();
    scenario.conversations.erase(scenario.conversations.begin());
    State state = Stage(scenario).state();
    state.conversations[0].owed.push_back({"ask", 1, Tick{22'000}, 400'000, std::nullopt});
    CHECK(skip_target(state, 22'000)->at == 400'000 - skip_lead_ms);
    state.conversations[0].owed.back().due = 100'000;
    CHECK(refuse_skip(state, 22'000)->id == "nothing-to-skip");
}

TEST_CASE("when everybody is done, what comes next is the end") {
    auto scenario = far_apart();
    scenario.conversations.pop_back();
    scenario.cast.begin()->second.patience_ms = 0;
    Stage stage(scenario);
    stage.wait_until(20'000);
    stage.act(22'000, Resolve{"c"});
    const auto next = skip_target(stage.state(), stage.state().now);
    REQUIRE(next);
    CHECK(next->ends);
    CHECK(refused(stage).empty());
    CHECK_FALSE(refuse_skip(stage.state(), next->at - 1'000));  // nobody sits out the last seconds
    State assessed = stage.state();
    assessed.mode = Mode::assessment;
    CHECK_FALSE(refuse_skip(assessed, assessed.now));
}
