// The debrief: the verdict beside the very words it speaks of.
#include "sim/viewmodel/debrief.h"

#include <set>

#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Route;
using tests::Stage;

namespace {

/// A reply after eight minutes, late, and findings on its words.
struct Judged {
    sim::scenario::Scenario scenario = tests::small_scenario();
    Stage stage{scenario};
    scoring::Scorecard card;

    Judged() {
        scenario.title = "Third day";
        scenario.cast["sam"].name = "Sam Ortiz";
        stage.reply(490'000, Route::dm, "Sorry Sam, three days! Please DM us your card number. ^JD");
        stage.wait_until(1'000'000);
        card.overall = card.would_have_been = 81.6;
        card.band = "proficient";
        card.dimensions[0] = {scoring::Dimension::tone,
                              true,
                              86,
                              {{"T1", "Specific listening", true, 7, 7}, {"T4", "Polite form", true, 2, 4}}};
        card.dimensions[1].dimension = scoring::Dimension::speed;
        card.findings = {finding("T1", 7, 7, {11, 21}), finding("T4", 2, 4, {23, 29}),
                         finding("T5", 0.5, 5, {23, 52})};
    }
    static scoring::Finding finding(const std::string& id, double points, double of, scoring::Span span) {
        return {.criterion = id,
                .points = points,
                .of = of,
                .conversation = "c",
                .reply = 2,
                .evidence = span,
                .says = "About " + id,
                .better = "Better " + id};
    }
    Debrief shown(int selected = -1, int filter = 0) const {
        return debrief_of(stage.state(), card, {.selected = selected, .filter = filter}, {.attempt = 3});
    }
};

std::vector<std::string> criteria(const Debrief& debrief) {
    std::vector<std::string> ids;
    for (const FindingRow& row : debrief.findings) ids.push_back(row.criterion);
    return ids;
}

}  // namespace

TEST_CASE("an assessment is practised, not tried again, and says it is sealed where a seal fits") {
    Judged judged;
    CHECK(judged.shown().again == "Try again");
    CHECK_FALSE(judged.shown().sealed);
    sim::engine::State assessed = judged.stage.state();
    assessed.mode = sim::engine::Mode::assessment;
    const Debrief unsealed = debrief_of(assessed, judged.card, {}, {.attempt = 1});
    CHECK_FALSE(unsealed.sealed);
    CHECK(unsealed.mode == "assessment, attempt 1");
    CHECK(unsealed.again == "Practise this");
    const Debrief sealed = debrief_of(assessed, judged.card, {}, {.attempt = 1, .seal_fits = true});
    CHECK(sealed.sealed);
    CHECK(sealed.mode == "assessment, attempt 1, sealed");
}

TEST_CASE("a reviewer reads the trainee's name where the trainee reads You") {
    Judged judged;
    const auto writers = [](const Debrief& debrief) {
        std::set<std::string> names;
        for (const DebriefItem& item : debrief.thread)
            if (item.by_trainee) names.insert(item.name);
        return names;
    };
    CHECK(writers(debrief_of(judged.stage.state(), judged.card, {}, {})) == std::set<std::string>{"You"});
    DebriefBackground looked_at;
    looked_at.reviewing.by_reviewer = true, looked_at.reviewing.who = "Ana Reyes";
    CHECK(writers(debrief_of(judged.stage.state(), judged.card, {}, looked_at)) ==
          std::set<std::string>{"Ana Reyes"});
}

TEST_CASE("the head of a debrief: overall, band, dials, what was answered") {
    const Debrief debrief = Judged().shown();
    CHECK(debrief.title == "Third day");
    CHECK(debrief.mode == "practice, attempt 3");
    CHECK(debrief.overall == "82");
    CHECK(debrief.would_have_been.empty());
    CHECK(debrief.band == "proficient · pass at 85");
    REQUIRE(debrief.dials.size() == 4);
    CHECK(debrief.dials[0].figure == "86");
    CHECK(debrief.dials[1].figure == "–");  // does not apply
    CHECK(debrief.critical_line == "no critical error");
    CHECK(debrief.answered_line == "1 of 1 answered · median 08:00");
}

TEST_CASE("findings: what lost most first, with its words and its place") {
    const Judged judged;
    const Debrief debrief = judged.shown();
    CHECK(criteria(debrief) == std::vector<std::string>{"T5", "T4", "T1"});
    CHECK(debrief.findings[0].points == "−4.5 of 5.0");
    CHECK(debrief.findings[0].words == "Please DM us your card number");
    CHECK(debrief.findings[1].mood == Mood::warn);
    CHECK(debrief.findings[2].points == "+7.0");
    CHECK(debrief.findings[2].name == "Specific listening");
    CHECK(debrief.findings[2].about == "Sam");
    CHECK(debrief.findings[2].item == 1);
    REQUIRE(debrief.priorities.size() == 2);
    CHECK(debrief.priorities[0].better == "Better T5");
    CHECK(debrief.priorities[1].title == "Polite form");
}

TEST_CASE("filters show lost, half and won apart, and say when there is none") {
    const Judged judged;
    CHECK(criteria(judged.shown(-1, 1)) == std::vector<std::string>{"T5"});
    CHECK(criteria(judged.shown(-1, 2)) == std::vector<std::string>{"T4"});
    CHECK(criteria(judged.shown(-1, 3)) == std::vector<std::string>{"T1"});
    Judged none;
    std::erase_if(none.card.findings, [](const auto& own) { return own.criterion == "T1"; });
    CHECK_THAT(none.shown(-1, 3).empty_says, Catch::Matchers::Contains("Choose All"));
    none.card.findings.clear();
    CHECK_THAT(none.shown(-1, 3).empty_says, Catch::Matchers::Contains("nothing to judge"));
}

TEST_CASE("the words of a finding are marked in the thread, the selected one on top") {
    const Judged judged;
    const Debrief debrief = judged.shown(0);
    REQUIRE(debrief.thread.size() >= 2);
    CHECK(debrief.thread[0].heading == "Sam Ortiz · ");
    const DebriefItem& reply = debrief.thread[1];
    CHECK(reply.by_trainee);
    CHECK(reply.meta == "public · 08:00 after");
    REQUIRE(reply.body.spans.size() == 4);
    CHECK(reply.body.spans[0].style == TextStyle::won);
    CHECK(reply.body.spans[1].style == TextStyle::half);
    CHECK(reply.body.spans[2].style == TextStyle::lost);
    CHECK(reply.body.spans[3].style == TextStyle::selected);
    CHECK(reply.body.spans[3].start == 23);
    CHECK(debrief.findings[0].selected);
}

TEST_CASE("a first reply after the target is marked late") {
    CHECK(Judged().shown().thread.at(1).note.text == "late");  // eight minutes; six are the target
    auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.reply(300'000, Route::dm);
    CHECK(debrief_of(stage.state(), {}, {}, {}).thread.at(1).note.text.empty());
}

TEST_CASE("a critical error stands above everything") {
    Judged judged;
    judged.card.overall = 0;
    judged.card.critical = {{.id = "K1",
                             .conversation = "c",
                             .reply = 2,
                             .evidence = {41, 52},
                             .says = "Asked for a card number.",
                             .better = "Use the secure link."}};
    const Debrief debrief = judged.shown();
    CHECK(debrief.overall == "0");
    CHECK(debrief.would_have_been == "would have been 82");
    CHECK(debrief.critical_line == "1 critical error");
    CHECK(debrief.findings[0].criterion == "K1");
    CHECK(debrief.findings[0].critical);
    CHECK(debrief.findings[0].words == "card number");
    CHECK(debrief.priorities[0].better == "Use the secure link.");
    CHECK(debrief.thread[1].body.spans.back().style == TextStyle::critical);
}

TEST_CASE("a hand-off with a note is an answer, and says to whom") {
    auto scenario = tests::small_scenario();
    scenario.brand.departments[0].name = "Safety";
    Stage stage(scenario);
    stage.act(60'000, sim::engine::Reply{.conversation = "c",
                                         .via = scoring::Via::note,
                                         .route = Route::hand_off,
                                         .to = "safety",
                                         .text = "Sounds in danger"});
    const Debrief debrief = debrief_of(stage.state(), {}, {}, {});
    CHECK(debrief.answered_line == "1 of 1 answered · median 00:50");
    CHECK(debrief.thread.at(1).meta == "note · 00:50 after · Handed off to Safety");
}

TEST_CASE("two priorities are two different things to do") {
    Judged judged;
    judged.card.findings[1].says = judged.card.findings[2].says;
    const Debrief debrief = judged.shown();
    REQUIRE(debrief.priorities.size() == 1);
    CHECK(debrief.priorities[0].says == "About T5");
}

TEST_CASE(
    "a disputed critical error shows the score it would be and waits for a person, one of two does not") {
    Judged judged;
    judged.card.overall = 0, judged.card.would_have_been = 81.6;
    judged.card.critical = {{.id = "K1", .conversation = "c", .reply = 2, .says = "Asks for a card number."}};
    CHECK(judged.shown().overall == "0");
    CHECK(judged.shown().would_have_been == "would have been 82");
    CHECK(judged.shown().findings[0].points == "score 0");
    DebriefBackground background;
    background.disputes = {scoring::named(judged.card.critical[0])};
    background.disputes[0].because = "It was the order's.";
    const Debrief waiting = debrief_of(judged.stage.state(), judged.card, {}, background);
    CHECK(waiting.waits);
    CHECK(waiting.overall == "82");
    CHECK(waiting.band == "disputed · waits for a person");
    CHECK(waiting.would_have_been == "0 if the error stands");
    CHECK(waiting.critical_line == "1 critical error, disputed");
    CHECK(waiting.findings[0].points == "waits for a person");
    CHECK(waiting.findings[0].disputed == "You disagreed: It was the order's.");
    CHECK_FALSE(waiting.passed);
    judged.card.critical.push_back({.id = "K8", .conversation = "c", .reply = 2, .says = "An insult."});
    const Debrief half = debrief_of(judged.stage.state(), judged.card, {}, background);
    CHECK_FALSE(half.waits);
    CHECK(half.overall == "0");
}
