#include "sim/viewmodel/next_words.h"

#include "scoring/criteria/all.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using Catch::Contains;

namespace {

/// One conversation whose steps, as many as said, ask for a DM, or for nothing that has a criterion of its
/// own.
sim::scenario::Scenario with_steps(int asking, int others) {
    auto scenario = tests::small_scenario();
    auto& steps = scenario.conversations[0].steps;
    const sim::scenario::Step model = steps.at("ask");
    steps.clear();
    for (int n = 0; n < asking + others; ++n) {
        auto step = model;
        step.id = "s" + std::to_string(n);
        step.expects.emplace();
        if (n < asking) step.expects->acts = {scoring::Act::ask_dm};
        steps[step.id] = step;
    }
    return scenario;
}

std::string because(const std::string& criterion, const sim::scenario::Scenario& scenario) {
    return next_because({criterion, "Safe ask", 1, 4, 2}, scenario);
}

}  // namespace

TEST_CASE("how many steps ask for the weakest criterion is said in whole words") {
    CHECK(because("O4", with_steps(3, 4)) ==
          "Your weakest criterion is safe ask, 25 % of its points lately. 3 of the 7 steps here ask for it.");
    CHECK_THAT(because("O4", with_steps(1, 4)), Contains("1 of the 5 steps here asks for it."));
    CHECK_THAT(because("O4", with_steps(3, 0)), Contains("All 3 steps here ask for it."));
    CHECK_THAT(because("O4", with_steps(1, 0)), Contains("The one step here asks for it."));
}

TEST_CASE("a dimension stands in a sentence as a person would say it") {
    CHECK(dimension_in_words("take_offline") == "taking things offline");
    CHECK(dimension_in_words("speed") == "answering in time");
    auto scenario = with_steps(0, 3);
    scenario.teaches = {"tone", "take_offline"};
    CHECK_THAT(because("O5", scenario), Contains("This exercise trains taking things offline."));
    scenario.teaches = {"tone"};
    CHECK_THAT(because("O5", scenario),
               Contains("Every exercise asks for it; this is the one to take next."));
}

TEST_CASE("of every criterion and every exercise the sentence reads well") {
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        for (const std::string_view teaches : scoring::dimension_names)
            for (const int asking : {0, 1, 2})
                for (const int others : {0, 1, 5}) {
                    if (asking + others == 0) continue;
                    auto scenario = with_steps(asking, others);
                    scenario.teaches = {std::string(teaches)};
                    const std::string words = next_because(
                        {std::string(criterion->id), std::string(criterion->name), 1, 2, 1}, scenario);
                    INFO(criterion->id << ": " << words);
                    CHECK_THAT(words,
                               Catch::StartsWith("Your weakest criterion is " + std::string(criterion->name),
                                                 Catch::CaseSensitive::No));
                    CHECK(words.ends_with("."));
                    for (const char* clumsy :
                         {"about", "_", "take offline", "1 steps", "All 1", " 1 of the 1 ", "  ", ".."})
                        CHECK_THAT(words, !Contains(clumsy));
                }
}

TEST_CASE("every criterion but those of speed is exercised by some step") {
    auto scenario = with_steps(2, 0);
    scenario.fact_sheet.resize(1);
    auto& conversation = scenario.conversations[0];
    conversation.remedy_group = "one";
    auto& in_public = conversation.steps.at("s0");
    in_public.expects->route = scoring::Route::dm;
    in_public.expects->close_in_public = true;
    auto in_dm = conversation.steps.at("s1");
    in_dm.says->via = sim::scenario::CustomerVia::dm;
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria()) {
        if (criterion->dimension == scoring::Dimension::speed) continue;
        const std::string id(criterion->id);
        INFO(id);
        CHECK(exercises(scenario, conversation, in_public, id) +
                  exercises(scenario, conversation, in_dm, id) >
              0);
    }
}
