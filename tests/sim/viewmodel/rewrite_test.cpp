// A reply written anew, in the place of the one that was sent.
#include "sim/viewmodel/rewrite.h"

#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/debrief.h"
#include "sim/viewmodel/debrief_desk.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Route;
using tests::Stage;

namespace {

struct Played {
    sim::scenario::Scenario scenario = tests::small_scenario();
    Stage stage{scenario};
    Played() { stage.reply(60'000, Route::stay_public, "Calm down."); }
    int reply() const { return stage.conversation().messages.at(1).id; }
};

scoring::Scorecard card(double overall, int reply, double points) {
    scoring::Scorecard made;
    made.overall = overall;
    made.dimensions[0] = {scoring::Dimension::tone, true, overall, {{"T5", "No heat", true, points, 5}}};
    made.findings = {{.criterion = "T5",
                      .points = points,
                      .of = 5,
                      .conversation = "c",
                      .reply = reply,
                      .says = "About it",
                      .better = "Better words"}};
    return made;
}

}  // namespace

TEST_CASE("rewriting begins with the trainee's own words and leaves the session alone") {
    const Played played;
    DebriefDesk desk;
    change(desk, played.stage.state(), BeginRewrite{played.reply()});
    CHECK(desk.rewriting == played.reply());
    CHECK(desk.rewrite == "Calm down.");
    change(desk, played.stage.state(), EditRewrite{"Sorry, Sam."});
    CHECK(desk.rewrite == "Sorry, Sam.");
    change(desk, played.stage.state(), EndRewrite{});
    CHECK(desk.rewriting == -1);
    CHECK(played.stage.conversation().messages.at(1).text == "Calm down.");
    change(desk, played.stage.state(), BeginRewrite{999});
    CHECK(desk.rewriting == -1);
}

TEST_CASE("before and after of the reply and of the session, with the findings on the new words") {
    const Played played;
    const Rewrite rewrite = rewrite_of(played.stage.state(), played.reply(), "Sorry, Sam.",
                                       card(40, played.reply(), 0), card(55, played.reply(), 5));
    CHECK(rewrite.shown);
    CHECK(rewrite.before == "Calm down.");
    CHECK(rewrite.before_figure == "0");
    CHECK(rewrite.after_figure == "100");
    CHECK(rewrite.after_mood == Mood::good);
    CHECK(rewrite.session_line == "With this the session would be 55 instead of 40.");
    REQUIRE(rewrite.lines.size() == 1);
    CHECK(rewrite.lines[0].points.text == "T5 +5.0");
    CHECK(rewrite.lines[0].name == "No heat");
    CHECK(rewrite.better == "Better words");
}

TEST_CASE("a critical error in the new words makes the reply worth nothing and says so first") {
    const Played played;
    scoring::Scorecard after = card(0, played.reply(), 5);
    after.critical = {
        {.id = "K1", .conversation = "c", .reply = played.reply(), .says = "Asked for a card."}};
    const Rewrite rewrite = rewrite_of(played.stage.state(), played.reply(), "Your card number?",
                                       card(40, played.reply(), 0), after);
    CHECK(rewrite.after_figure == "0");
    CHECK(rewrite.after_mood == Mood::bad);
    CHECK(rewrite.lines.front().points.text == "K1 score 0");
}

TEST_CASE("while a disputed error waits for a person, new words are set against the score it would be") {
    const Played played;
    scoring::Scorecard before = card(0, played.reply(), 4), other = card(0, played.reply(), 5);
    before.critical = {
        {.id = "K1", .conversation = "c", .reply = played.reply(), .says = "Asked for a card."}};
    before.would_have_been = 82, other.would_have_been = 86;
    const std::vector<scoring::Objection> objections = {scoring::named(before.critical[0])};
    const auto& state = played.stage.state();
    const Rewrite mended =
        rewrite_of(state, played.reply(), "Sorry, Sam.", before, card(90, played.reply(), 5), objections);
    CHECK(mended.session_line == "With this the session would be 90 instead of 82 (disputed).");
    CHECK(mended.before_figure == "80");
    other.critical = before.critical;
    const Rewrite kept = rewrite_of(state, played.reply(), "Your card, Sam?", before, other, objections);
    CHECK(kept.session_line == "With this the session would be 86 (disputed) instead of 82 (disputed).");
    CHECK(kept.lines.front().points.text == "K1 disputed");
    other.critical[0].says = "Asked for a password.";  // nobody has disputed this one
    CHECK(rewrite_of(state, played.reply(), "Your password?", before, other, objections).session_line ==
          "With this the session would be 0 instead of 82 (disputed).");
}

TEST_CASE("what a person decided is what new words are set against, nothing is disputed any more") {
    const Played played;
    scoring::Scorecard verdict = card(0, played.reply(), 4);
    verdict.critical = {
        {.id = "K1", .conversation = "c", .reply = played.reply(), .says = "Asked for a card."}};
    verdict.would_have_been = 82;
    const scoring::Scorecard after = card(90, played.reply(), 5);
    DebriefDesk desk;
    desk.rewriting = played.reply(), desk.rewrite = "Sorry, Sam.";
    DebriefBackground background;
    background.disputes = {scoring::named(verdict.critical[0])};
    background.rewritten = &after;
    background.reviewing.now = card(82, played.reply(), 4);
    CHECK(debrief_of(played.stage.state(), verdict, desk, background).rewrite.session_line ==
          "With this the session would be 90 instead of 82.");
}

TEST_CASE("a reply that is not there is not shown") {
    const Played played;
    CHECK_FALSE(rewrite_of(played.stage.state(), 999, "x", {}, {}).shown);
}
