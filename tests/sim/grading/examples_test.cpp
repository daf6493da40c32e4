// Examples inside scenarios are tests of scenario and scorer at once.
#include "sim/grading/grade.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("a wrongly graded example is a problem with its place and reason") {
    scenario::Loaded loaded = tests::load_shipped("charged-twice");
    scenario::Step& step = loaded.scenario->conversations[0].steps.at("rage");
    step.examples.resize(1);
    step.examples[0].grade = "bad";
    step.examples[0].line = 7;
    step.examples[0].column = 3;
    for (auto& conversation : loaded.scenario->conversations)
        for (auto& [id, other] : conversation.steps)
            if (&other != &step) other.examples.clear();
    const auto problems = grading::check_examples(*loaded.scenario, "a.json", tests::shipped_reader());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].rule == "example-grade");
    CHECK(problems[0].line == 7);
    CHECK(problems[0].column == 3);
    CHECK(problems[0].file == "a.json");
    CHECK(problems[0].severity == scenario::Severity::error);
}
