// Examples inside scenarios are tests of scenario and scorer at once.
#include "scoring/scorecard.h"
#include "sim/grading/grade.h"
#include "sim/grading/place.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("a wrongly graded example is a problem with its place and reason") {
    scenario::Loaded loaded = tests::load_shipped("charged-twice");
    scenario::Step& step = loaded.scenario->conversations[0].steps.at("rage");
    step.examples.resize(1);
    step.examples[0].ways.clear();
    step.examples[0].grade = sim::scenario::Grade::bad;
    step.examples[0].line = 7;
    step.examples[0].column = 3;
    step.next.clear();
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

TEST_CASE("scores are the same whether better lines are asked for or not") {
    for (const char* name : {"charged-twice", "just-a-troll", "mums-phone"}) {
        const scenario::Loaded loaded = tests::load_shipped(name);
        for (const scenario::Conversation& conversation : loaded.scenario->conversations)
            for (const auto& [id, step] : conversation.steps)
                for (const scenario::Example& example : step.examples) {
                    INFO(example.text);
                    const auto card = grading::judge_in_place(*loaded.scenario, conversation, step, example,
                                                              tests::shipped_reader(), "");
                    CHECK(grading::score_in_place(card) == grading::score_example(*loaded.scenario,
                                                                                  conversation, step, example,
                                                                                  tests::shipped_reader()));
                }
    }
}

TEST_CASE("texts that were prepared before are judged as texts that were not") {
    const scoring::Reader& reader = tests::shipped_reader();
    for (const char* name : {"charged-twice", "just-a-troll", "when-does-my-contract-end", "which-of-us"})
        for (const char* run : {"good", "rude"}) {
            INFO(name << " " << run);
            const session::SessionRunner played = tests::played(name, run);
            const auto rubric = grading::sitting_rubric_of(*played.state().scenario);
            const scoring::Transcript transcript = grading::transcript_of(played.state(), reader);
            scoring::PreparedTexts texts(reader.language());
            const auto afresh = scoring::judge({transcript, rubric, texts});
            const auto card = grading::grade(played.state(), reader);
            REQUIRE(card.findings.size() == afresh.findings.size());
            for (std::size_t at = 0; at < card.findings.size(); ++at) {
                CHECK(card.findings[at].says == afresh.findings[at].says);
                CHECK(card.findings[at].better == afresh.findings[at].better);
                CHECK(card.findings[at].evidence == afresh.findings[at].evidence);
                CHECK(card.findings[at].points == afresh.findings[at].points);
            }
            CHECK(card.overall == afresh.overall);
        }
}

TEST_CASE("an example is scored with what the customer said before it") {
    scenario::Loaded loaded = tests::load_shipped("charged-twice");
    scenario::Conversation& conversation = loaded.scenario->conversations[0];
    scenario::Step& later = conversation.steps["later"];
    later.id = "later";
    later.says = scenario::Says{};
    later.says->via = sim::scenario::CustomerVia::dm;
    later.says->text = "So when is my money back?";
    later.expects.emplace();
    later.expects->route = scoring::Route::dm;
    scenario::Example asks;
    asks.grade = sim::scenario::Grade::bad;
    asks.route = scoring::Route::dm;
    asks.via = scoring::Via::dm;
    asks.text = "Thank you, Dev. Could you tell me your account number, so that I can look? ^JD";
    const auto score = [&] {
        return grading::score_example(*loaded.scenario, conversation, later, asks, tests::shipped_reader());
    };
    const double unheard = score();
    scenario::Step& given = conversation.steps["given"];
    given.id = "given";
    given.says = scenario::Says{};
    given.says->via = sim::scenario::CustomerVia::dm;
    given.says->text = "It's BL 5521 0946.";
    given.next.push_back({{}, "later", 0, 0});
    conversation.steps.at(conversation.starts_step).next.push_back({{}, "given", 0, 0});
    CHECK(score() < unheard);
}
