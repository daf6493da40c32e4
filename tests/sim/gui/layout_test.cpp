// Every room in windows from small with large words to wide: nothing is shortened, cut off or covered. A
// window of 512x350 at 100 % is laid out as one of 1024x700 at 200 %.
#include "sim/gui/briefing_view.h"
#include "sim/gui/debrief_view.h"
#include "sim/gui/home_view.h"
#include "sim/gui/icons.h"
#include "sim/gui/layout_watch.h"
#include "sim/gui/paint.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/tour_view.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "tests/sim/gui/samples.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;
using tests::Screen;

namespace {

struct Size {
    float width, height;
};
constexpr Size sizes[] = {{512, 350},  {683, 467},  {720, 450},  {1024, 700},
                          {1280, 875}, {1440, 900}, {1920, 1080}};

std::string misfits_of(Size size, const Screen::Draw& draw) {
    Screen screen(size.width, size.height);
    screen.ui().layout().turn_on();
    screen.show(draw);
    screen.frame();
    std::string all;
    for (const std::string& misfit : screen.ui().layout().misfits()) all += misfit + "\n";
    return all;
}

/// A fresh view for each size.
template <typename View, typename Model>
void fits_everywhere(const Model& model) {
    for (const Size size : sizes) {
        INFO(size.width << "x" << size.height);
        View view;
        CHECK(misfits_of(size, [&](Ui& ui, Box window, Intents& intents) {
                  view.draw(ui, window, model, intents);
              }) == "");
    }
}

}  // namespace

TEST_CASE("what does not fit is told") {
    const auto told = [](const Screen::Draw& draw) { return misfits_of({400, 300}, draw); };
    const auto words = [](Box box) {
        return [box](Ui& ui, Box, Intents&) {
            draw_line(ui, box, Face::body, ui.color().text, "Where is my parcel?");
        };
    };
    CHECK(told(words({10, 10, 200, 20})) == "");
    CHECK(told(words({10, 10, 60, 20})) == "shortened: Where is my parcel?\n");
    CHECK(told(words({380, 10, 200, 20})) == "cut off at the side: Where is my parcel?\n");
    const auto on_a_map = [&](Box box) {
        return [box, words](Ui& ui, Box window, Intents& intents) {
            ui.layout().moves(true);
            words(box)(ui, window, intents);
            ui.layout().moves(false);
        };
    };
    CHECK(told(on_a_map({380, 10, 200, 20})) == "");
    CHECK(told(on_a_map({500, 10, 200, 20})) == "");
    CHECK(told(on_a_map({10, 10, 60, 20})) == "shortened: Where is my parcel?\n");
    CHECK(told(words({10, 290, 200, 20})) == "cut off above or below: Where is my parcel?\n");
    CHECK(told([](Ui& ui, Box, Intents&) {
              draw_line(ui, {10, 10, 200, 20}, Face::body, ui.color().text, "one");
              draw_line(ui, {12, 14, 200, 20}, Face::body, ui.color().text, "two");
          }) == "one upon the other: one | two\n");
    CHECK(told([](Ui& ui, Box, Intents&) {
              ui.control("a", {10, 10, 50, 30});
              ui.control("b", {40, 20, 50, 30});
          }) == "one upon the other: a | b\n");
    CHECK_THAT(told([](Ui& ui, Box, Intents&) {
                   button(ui, "send", {10, 10, 30, 30}, {"Send publicly"});
               }),
               Catch::Contains("button smaller than its words: send"));
    CHECK(told([&](Ui& ui, Box window, Intents& intents) {
              ui.cover(true);
              words({10, 10, 60, 20})(ui, window, intents);
              ui.cover(false);
          }) == "");
}

TEST_CASE("a sign with no words beside it has to explain itself") {
    const Box place{10, 10, 20, 20};
    const auto sign = [&](Ui& ui) { draw_line(ui, place, Face::small, ui.color().text, icon("warning")); };
    const auto told = [&](const Screen::Draw& draw) { return misfits_of({400, 300}, draw); };
    CHECK_THAT(told([&](Ui& ui, Box, Intents&) { sign(ui); }),
               Catch::Contains("a sign that nothing explains"));
    CHECK(told([&](Ui& ui, Box, Intents&) {
              sign(ui);
              ui.explain("sign", place, "Something is wrong here");
          }) == "");
    const auto with_words = [&](float x, float y) {
        return told([&](Ui& ui, Box, Intents&) {
            sign(ui);
            draw_line(ui, {x, y, 200, 20}, Face::small, ui.color().text, "no such step");
        });
    };
    CHECK(with_words(34, 10) == "");
    CHECK(with_words(34, 60) != "");
    CHECK(with_words(120, 10) != "");
}

TEST_CASE("home fits at every size") { fits_everywhere<HomeView>(tests::sample_home()); }

TEST_CASE("the welcome fits at every size") {
    sim::viewmodel::Home home = tests::sample_home();
    home.resume.reset();
    home.trainee.clear();
    home.profile.suggested = "jo";
    fits_everywhere<HomeView>(home);
}

TEST_CASE("the briefing fits at every size") { fits_everywhere<BriefingView>(tests::sample_briefing()); }

TEST_CASE("the desk fits at every size, as do its questions and the list of keys") {
    for (const int question : {0, 1, 2, 3, 4}) {
        INFO(question);
        sim::viewmodel::Practice practice = tests::sample_practice();
        practice.asking_to_end = question == 1;
        practice.asking_restart = question == 2;
        practice.showing_keys = question == 3;
        practice.asking_collision = question == 4;
        practice.collision_question =
            "Marketing is writing to Sam at this moment. Two answers look like a quarrel.";
        fits_everywhere<PracticeView>(practice);
    }
}

TEST_CASE("from which account one writes stands beside the reply at every size") {
    for (const Size size : sizes) {
        INFO(size.width << "x" << size.height);
        PracticeView view;
        Screen screen(size.width, size.height);
        screen.show([&, practice = tests::sample_practice()](Ui& ui, Box window, Intents& intents) {
            view.draw(ui, window, practice, intents);
        });
        if (screen.has("practice/composer")) CHECK(screen.has("practice/handle"));
    }
}

TEST_CASE("the debrief fits at every size") { fits_everywhere<DebriefView>(tests::sample_debrief()); }
