#include "sim/viewmodel/drill.h"

#include <algorithm>

#include "scoring/criteria/all.h"
#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/drill_stage.h"
#include "tests/support/catch.h"
#include "tests/support/notebook.h"

using namespace sim::viewmodel;

namespace {

struct Library {
    std::vector<sim::scenario::Scenario> scenarios = sim::app::playable_library();
    tests::Notebook notebook = {};
    scoring::Reader reader = sim::app::load_reader().remembering(notebook);
};

/// The author's example of these very words, as it was played; null where there is none.
const sim::scenario::Example* example_of(const sim::scenario::Step& step, const sim::engine::Message& said) {
    for (const sim::scenario::Example& example : step.examples)
        if (example.text == said.text && example.route == said.route) return &example;
    return nullptr;
}

/// Nobody gets hotter by a good answer that stands before them; who goes on unanswered waited in vain.
int check_what_was_before(const DrillStage& stage) {
    const auto& messages = stage.state().find(stage.conversation().id)->messages;
    int answered = 0;
    for (std::size_t n = 0; n + 1 < messages.size(); ++n) {
        if (messages[n].author != sim::engine::Author::customer || messages[n].step.empty()) continue;
        const sim::scenario::Step& step = stage.conversation().steps.at(messages[n].step);
        if (messages[n + 1].author == sim::engine::Author::customer) {
            const auto silent = [&](const sim::scenario::Branch& branch) {
                return branch.go == messages[n + 1].step && branch.when.silent_ms;
            };
            CHECK((!step.expects || std::ranges::any_of(step.next, silent)));
            continue;
        }
        ++answered;
        REQUIRE(n + 2 < messages.size());
        const sim::scenario::Example* example = example_of(step, messages[n + 1]);
        REQUIRE(example);
        if (example->grade == sim::scenario::Grade::good)
            CHECK(messages[n + 2].heat_milli <= messages[n].heat_milli);
    }
    return answered;
}

/// What the drill is said to train, of all criteria that its step asks for: one that is judged there.
bool is_named_rightly(const StepPlace& place, const DrillStage& stage, const scoring::Scorecard& card,
                      const scoring::Reader& reader) {
    DrillPick pick;
    for (const scoring::Criterion* each : scoring::criteria::all_criteria())
        if (exercises(*place.scenario, *place.conversation, *place.step, std::string(each->id)) >= about_it)
            pick.about.emplace_back(each->id);
    const std::string why = why_drilled(pick, stage, reader);
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.applies && why == "It trains one thing: " + criterion.name + ".") return true;
    CHECK(why.empty());
    return false;
}

}  // namespace

TEST_CASE(
    "every drill of the library: its model answer is good, its title its own, and nobody complains of a good "
    "answer") {
    const Library library;
    const std::vector<StepId> steps = drillable(library.scenarios);
    REQUIRE(steps.size() > 150);
    int answered = 0, begun_later = 0, nameless = 0;
    for (const StepId& id : steps) {
        const StepPlace place = *place_of(library.scenarios, id);
        const DrillStage stage(place, library.reader);
        INFO(id.scenario << " " << id.conversation << " " << id.step);
        const auto& messages = stage.state().find(id.conversation)->messages;
        REQUIRE_FALSE(messages.empty());
        CHECK(messages.back().author == sim::engine::Author::customer);
        CHECK(messages.back().step == id.step);
        begun_later += messages.front().step != place.conversation->starts_step;
        answered += check_what_was_before(stage);
        const Drill drill = drill_of(stage, drill_desk(stage), {});
        CHECK(drill.title == matter_of(*place.conversation));
        CHECK(drill.from == place.scenario->title);
        const DrillVerdict verdict = judge_drill(stage, model_drill_answer(stage), library.reader);
        INFO(verdict.score);
        CHECK(verdict.good());
        nameless += !is_named_rightly(place, stage, verdict.card, library.reader);
    }
    CHECK(answered > 150);
    CHECK(begun_later <= 12);
    CHECK(nameless == 0);
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
    DrillResult result = drill_result(stage, answer, verdict, 43);
    CHECK(result.verdict.text == "critical error");
    CHECK(result.time == "43 s");
    REQUIRE_FALSE(result.lines.empty());
    CHECK_FALSE(result.model.empty());
    for (const DrillResult::Line& line : result.lines) CHECK(line.better != result.model);

    const std::size_t errors = verdict.card.critical.size();
    REQUIRE(verdict.would_have_been > 0);
    for (std::size_t line = 0; line < errors; ++line) {
        CHECK(result.figure == "0");
        CHECK(disagree(result, line, "I would never.", verdict) == (line + 1 == errors));
    }
    CHECK(result.figure == std::to_string(rounded(verdict.would_have_been)));
    CHECK(result.verdict.text == "disputed · waits for a person");
    Drill round;
    DrillDone done = done_of(stage, verdict, 43);
    done.waits = true, done.score = verdict.would_have_been;
    add_summary(round, {done});
    CHECK(round.rows.at(0).score.text == result.figure + " disputed");
}
