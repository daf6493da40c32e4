#include "sim/viewmodel/drill.h"

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/drill_stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;

namespace {

struct Library {
    std::vector<sim::scenario::Scenario> scenarios = sim::app::playable_library();
    scoring::Reader reader = sim::app::load_reader();
};

DrillAnswer answer_of(const DrillStage& stage, const sim::scenario::Example& example) {
    const Desk desk = drill_desk(stage);
    const std::string handle =
        example.as_handle.empty() ? desk.drafts.at(desk.selected).as_handle : example.as_handle;
    return {example.via, example.route, stage.step().expects->hand_off_to, handle, example.text};
}

}  // namespace

TEST_CASE(
    "every model answer of the library is good in its own drill, and the stage ends with the customer") {
    const Library library;
    const std::vector<StepId> steps = drillable(library.scenarios);
    REQUIRE(steps.size() > 150);
    int at_odds = 0;
    for (const StepId& id : steps) {
        const DrillStage stage(*place_of(library.scenarios, id), library.reader);
        const auto& messages = stage.state().find(id.conversation)->messages;
        REQUIRE_FALSE(messages.empty());
        CHECK(messages.back().author == sim::engine::Author::customer);
        CHECK(messages.back().step == id.step);
        const DrillVerdict verdict =
            judge_drill(stage, answer_of(stage, *model_answer(stage.step())), library.reader);
        INFO(id.scenario << " " << id.conversation << " " << id.step << " " << verdict.score);
        if (!verdict.good()) ++at_odds;
        CHECK(verdict.score >= 60);
    }
    CHECK(at_odds == 0);
}

TEST_CASE("a public demand for private data is a critical error in a drill, with a better line") {
    const Library library;
    const DrillStage stage(*place_of(library.scenarios, drillable(library.scenarios).front()),
                           library.reader);
    const DrillAnswer answer{scoring::Via::open, scoring::Route::stay_public, "", "",
                             "Post your card number and password here."};
    const DrillVerdict verdict = judge_drill(stage, answer, library.reader);
    CHECK_FALSE(verdict.good());
    CHECK(verdict.score == 0);
    const DrillResult result = drill_result(stage, answer, verdict, 43);
    CHECK(result.verdict.text == "critical error");
    CHECK(result.time == "43 s");
    REQUIRE_FALSE(result.lines.empty());
    CHECK_FALSE(result.model.empty());
    for (const DrillResult::Line& line : result.lines) CHECK(line.better != result.model);
}
