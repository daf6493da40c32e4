// The first minutes, drills and progress, drawn from made-up view-models.
#include "sim/gui/drill_view.h"
#include "sim/gui/home_view.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/progress_view.h"
#include "sim/gui/tour_view.h"
#include "tests/sim/gui/samples.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;
using namespace sim::viewmodel;
using Catch::Contains;
using tests::Screen;

namespace {

template <typename Wanted>
bool has(const Intents& intents) {
    for (const Intent& intent : intents)
        if (std::holds_alternative<Wanted>(intent)) return true;
    return false;
}

}  // namespace

TEST_CASE("a new person types a name and starts, both with one Enter") {
    Screen screen;
    HomeView view;
    Home home = tests::sample_home();
    home.resume.reset();
    home.trainee.clear();
    home.profile.suggested = "jo";
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, home, intents); });
    CHECK_THAT(screen.words(), Contains("What should we call you?"));
    const Intents intents = screen.press(Key::enter);
    REQUIRE(intents.size() == 2);
    CHECK(std::get<NameTrainee>(intents[0]).name == "jo");
    CHECK(std::get<ChooseScenario>(intents[1]).scenario == home.next->scenario);
}

TEST_CASE("the panel behind the name offers people, sizes and extra time") {
    Screen screen;
    HomeView view;
    Home home = tests::sample_home();
    home.profile.known = {"Al", "Eve"};
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, home, intents); });
    screen.click("home/name");
    screen.frame();
    CHECK(has<SetTextSize>(screen.click("profile/larger")));
    CHECK(has<SetExtraTime>(screen.click("profile/time/25")));
    CHECK(has<ChooseTheme>(screen.click("profile/light")));
    CHECK(has<ChooseTheme>(screen.click("profile/high-contrast")));
    CHECK(has<ReduceMotion>(screen.click("profile/motion/reduced")));
    CHECK(std::get<NameTrainee>(screen.click("profile/person/Eve").front()).name == "Eve");
    screen.frame();
    CHECK_FALSE(screen.has("profile/panel"));
}

TEST_CASE("Tab brings what it reaches into sight") {
    Screen screen(1024, 700);
    HomeView view;
    Home home = tests::sample_home();
    while (home.cards.size() < 40) {
        home.cards.push_back(home.cards.front());
        home.cards.back().scenario = "copy-" + std::to_string(home.cards.size());
        ++home.levels.back().cards;
    }
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, home, intents); });
    CHECK_FALSE(screen.has("home/card/copy-40"));
    for (int n = 0; n < 120 && screen.ui().focus() != "home/card/copy-40"; ++n) screen.press(Key::tab);
    REQUIRE(screen.ui().focus() == "home/card/copy-40");
    screen.frame(), screen.frame();
    REQUIRE(screen.has("home/card/copy-40"));
    const Box card = screen.place_of("home/card/copy-40");
    CHECK(card.h > 60);
    CHECK(card.bottom() <= 700);
}

TEST_CASE("a card of the tour stays in the window, beside its part, at every size") {
    for (const auto& [width, height] : {std::pair(1024.f, 700.f), {1440.f, 900.f}, {3840.f, 2160.f}})
        for (int step = 0; step < tour_steps; ++step) {
            Screen screen(width, height);
            PracticeView view;
            const Practice practice = tests::sample_practice();
            screen.show([&](Ui& ui, Box window, Intents& intents) {
                ui.cover(true);
                view.draw(ui, window, practice, intents);
                draw_tour(ui, window, tour_step(step, "×4"), intents);
                ui.cover(false);
            });
            const Box card = screen.place_of("tour/card");
            CHECK(card.x >= 0);
            CHECK(card.y >= 0);
            CHECK(card.right() <= width);
            CHECK(card.bottom() <= height);
            REQUIRE(screen.ui().place_of(tour_step(step, "").place));
            const Box part = *screen.ui().place_of(tour_step(step, "").place);
            CHECK((card.x >= part.right() || card.right() <= part.x || card.y >= part.bottom() ||
                   card.bottom() <= part.y));
            CHECK_FALSE(screen.has("practice/send"));
            CHECK(has<NextTourStep>(screen.press(Key::enter)));
            CHECK(has<EndTour>(screen.press(Key::escape)));
        }
}

TEST_CASE("a drill shows the verdict, the better line and the model, and goes on with Enter") {
    Screen screen;
    DrillView view;
    Drill drill;
    const Practice practice = tests::sample_practice();
    drill.thread = practice.thread, drill.composer = practice.composer, drill.count = "1 of 5";
    drill.result =
        DrillResult{.figure = "62",
                    .verdict = {"not yet", Mood::warn, "repeat"},
                    .lines = {{{"O4 −4.0", Mood::bad, ""}, "Safe ask", "It asks in public.", "DM us."}},
                    .route_says = "Your decision: answer in public.",
                    .model_where = "answer in public, moving to DM",
                    .model = "Could you DM us?",
                    .time = "43 s"};
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, drill, "0:43", intents); });
    for (const char* said : {"62", "not yet", "Safe ask", "It asks in public.", "DM us.", "Could you DM us?"})
        CHECK_THAT(screen.words(), Contains(said));
    CHECK(std::get<BeginDispute>(screen.press(Key::d).front()).finding == 0);
    CHECK(std::get<BeginDispute>(screen.click("drill/dispute/0").front()).finding == 0);
    drill.objection = {"It asks in public.", "", false};
    screen.frame(), screen.frame();
    CHECK_THAT(screen.words(), Contains("I disagree") && Contains("Why is this finding wrong?"));
    CHECK(screen.press(Key::enter, true).empty());  // no words yet
    drill.objection.text = "It does not.", drill.objection.can_keep = true;
    CHECK(has<KeepDispute>(screen.press(Key::enter, true)));
    CHECK(has<DropDispute>(screen.press(Key::escape)));
    drill.objection = {};
    drill.result->lines[0].disputed = "You disagreed: It does not.";
    screen.frame(), screen.frame();
    CHECK_THAT(screen.words(), Contains("You disagreed: It does not."));
    CHECK_FALSE(screen.has("drill/dispute/0"));
    CHECK(screen.press(Key::d).empty());
    CHECK(has<NextDrill>(screen.press(Key::enter)));
    drill.over = true;
    CHECK(has<NewDrillRound>(screen.press(Key::enter)));
    CHECK(has<GoHome>(screen.press(Key::escape)));
}

TEST_CASE("progress leads to scorecards and comparisons") {
    Screen screen;
    ProgressView view;
    Progress progress;
    progress.trends = {{.name = "Tone", .figure = "81", .change = "+6 on the 5 before"}};
    progress.badges = {{"Clean start", "A session without a critical error.", true}};
    progress.scenarios = {{"a", "The a"}};
    progress.history = {{.session = 3,
                         .title = "The a",
                         .when = "today",
                         .dimensions = {"1", "2", "3", "–"},
                         .score = {"88 passed", Mood::good, "check"},
                         .compare_with = 1}};
    screen.show([&](Ui& ui, Box window, Intents& intents) { view.draw(ui, window, progress, intents); });
    CHECK(has<OpenSession>(screen.click("progress/session/3")));
    const Intents compare = screen.click("progress/compare/3");
    REQUIRE(has<CompareAttempts>(compare));
    CHECK(std::get<CompareAttempts>(compare.front()).earlier == 1);
    screen.click("progress/scenario");
    screen.frame();
    CHECK(std::get<FilterHistory>(screen.click("progress/scenarios/a").front()).scenario == "a");
    progress.comparison =
        Comparison{.earlier = 1, .later = 3, .title = "The a", .summary = "Better in Tone."};
    screen.frame();
    CHECK_THAT(screen.words(), Contains("Better in Tone.") && !Contains("WHAT YOU WROTE"));
    progress.comparison->replies = {{"Sam Ortiz",
                                     "Three days!",
                                     "What is your card number?",
                                     "Could you DM us?",
                                     "public",
                                     "public · DM",
                                     {{{"K1 gone", Mood::good, "check"}, "Asks for a card."}}}};
    screen.frame(), screen.frame();
    for (const char* said : {"Sam Ortiz", "Three days!", "What is your card number?", "Could you DM us?",
                             "Before · public", "Now · public · DM", "K1 gone", "Asks for a card."})
        CHECK_THAT(screen.words(), Contains(said));
    CHECK(has<CloseCompare>(screen.press(Key::escape)));
}
