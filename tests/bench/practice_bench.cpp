// What one frame of the practice screen costs without a driver: view-model, layout, draw lists. A desk with
// 10,000 background posts, and a conversation of 2,000.
#include <benchmark/benchmark.h>

#include "sim/gui/practice_view.h"
#include "sim/viewmodel/practice.h"
#include "tests/sim/engine/stage.h"
#include "tests/sim/gui/screen.h"

namespace {

using namespace sim;

scenario::Scenario crowded() {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].patience_ms = 0;
    scenario.noise.per_hour_milli = 4'000'000;
    scenario.noise.posts = {{"@a", "Ann", "What a morning, the sun is out and the trains run"},
                            {"@b", "Bo", "Rain again. Why does it always rain on the day off?"}};
    return scenario;
}

struct CrowdedDesk {
    scenario::Scenario scenario = crowded();
    tests::Stage stage{scenario};
    viewmodel::Desk desk;
    viewmodel::Practice shown;
    gui::PracticeView view;

    explicit CrowdedDesk(int replies) {
        stage.wait_until(9'000'000);
        for (int n = 0; n < replies; ++n)
            stage.reply(9'000'000 + n, scoring::Route::stay_public,
                        "Sorry about the wait, Sam, I am looking at it now and will tell you by noon. ^JD");
        desk = viewmodel::open_desk(stage.state());
        viewmodel::change(desk, stage.state(), viewmodel::SelectConversation{"c"});
        desk.inbox.more_background = 200;
    }
    void draw(gui::Ui& ui, gui::Box window, gui::Intents& intents) {
        viewmodel::refresh(shown, stage.state(), desk, stage.state().now + 1000, {});
        view.draw(ui, window, shown, intents);
    }
};

void frame_of(benchmark::State& state, CrowdedDesk& desk) {
    tests::Screen screen;
    screen.show([&](gui::Ui& ui, gui::Box window, gui::Intents& intents) { desk.draw(ui, window, intents); });
    for (auto _ : state) screen.frame();
}

void frame_with_10000_posts(benchmark::State& state) {
    CrowdedDesk desk(0);
    frame_of(state, desk);
    state.counters["rows"] = static_cast<double>(desk.shown.inbox.rows.size());
}
BENCHMARK(frame_with_10000_posts)->Unit(benchmark::kMillisecond);

void frame_with_2000_post_thread(benchmark::State& state) {
    CrowdedDesk desk(2000);
    desk.desk.inbox.more_background = 0;
    frame_of(state, desk);
    state.counters["posts"] = static_cast<double>(desk.shown.thread.items.size());
}
BENCHMARK(frame_with_2000_post_thread)->Unit(benchmark::kMillisecond);

}  // namespace
