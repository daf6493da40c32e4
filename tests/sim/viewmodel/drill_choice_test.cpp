#include "sim/viewmodel/drill_choice.h"

#include <set>

#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/sim/viewmodel/records.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;

namespace {

/// Each with the one step "ask" that has a good answer.
std::vector<sim::scenario::Scenario> library_of(int count) {
    std::vector<sim::scenario::Scenario> library;
    for (int n = 0; n < count; ++n) {
        auto scenario = tests::small_scenario();
        scenario.id = "s" + std::to_string(n), scenario.title = "S" + std::to_string(n);
        scenario.level = sim::scenario::Level::starter;
        sim::scenario::Example good;
        good.grade = sim::scenario::Grade::good, good.text = "Sorry, please DM us.";
        scenario.conversations[0].steps.at("ask").examples = {good};
        library.push_back(std::move(scenario));
    }
    return library;
}

}  // namespace

TEST_CASE("what can be drilled: somebody speaks, something is expected, a good answer is known") {
    auto library = library_of(2);
    CHECK(drillable(library) == std::vector<StepId>{{"s0", "c", "ask"}, {"s1", "c", "ask"}});
    library[0].draft = true;
    library[1].conversations[0].steps.at("ask").examples[0].grade = sim::scenario::Grade::bad;
    CHECK(drillable(library).empty());
    CHECK(choose_drills(library, {}, 1, 1).empty());
    CHECK_FALSE(place_of(library, {"s0", "c", "nowhere"}));
}

TEST_CASE("a round is five different steps, the same for the same seed, another for another") {
    const auto library = library_of(12);
    std::set<std::vector<StepId>> rounds;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        std::vector<StepId> steps;
        for (const DrillPick& pick : choose_drills(library, {}, 1, seed)) steps.push_back(pick.step);
        REQUIRE(steps.size() == 5);
        CHECK(std::set<StepId>(steps.begin(), steps.end()).size() == 5);
        std::vector<StepId> again;
        for (const DrillPick& pick : choose_drills(library, {}, 1, seed)) again.push_back(pick.step);
        CHECK(steps == again);
        rounds.insert(steps);
    }
    CHECK(rounds.size() > 10);
    CHECK(choose_drills(library_of(3), {}, 1, 1).size() == 3);
}

TEST_CASE("refreshers come first and say why") {
    const auto library = library_of(12);
    History record;
    record.outcomes = {{{"s7", "c", "ask"}, 100, false}, {{"gone", "c", "ask"}, 99, false}};
    const auto picks = choose_drills(library, record, 101, 3);
    REQUIRE(picks.size() == 5);
    CHECK(picks[0].step.scenario == "s7");
    CHECK(picks[0].refresher);
    CHECK(picks[0].why == "Refresher: it went wrong on 1970-04-11.");
    CHECK_FALSE(picks[1].refresher);
}

TEST_CASE("the weakest criterion draws the steps that exercise it") {
    auto library = library_of(12);
    for (std::size_t n = 0; n < library.size(); ++n) {
        auto& expects = *library[n].conversations[0].steps.at("ask").expects;
        expects.never.clear();
        expects.acts = n == 4 ? std::vector{scoring::Act::ask_dm} : std::vector<scoring::Act>{};
    }
    History record;
    Sitting weak = tests::sitting(1, "s0", 50, 1);
    tests::add_criterion(weak, scoring::Dimension::take_offline, "O4", 0, 8);
    record.sittings = {weak};
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto picks = choose_drills(library, record, 50, seed);
        CHECK(picks[0].step.scenario == "s4");
        CHECK(picks[0].about == std::vector<std::string>{"O4"});
        CHECK(picks[0].why.empty());
        for (std::size_t n = 1; n < picks.size(); ++n) CHECK(picks[n].about.empty());
    }
}
