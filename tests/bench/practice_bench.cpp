// What one frame costs without a driver: view-model, layout, draw lists. A desk with 10,000 background posts
// and a conversation of 2,000, the replay of that session, and its debrief. The target is 2 ms.
#include <benchmark/benchmark.h>

#include "scoring/reader.h"
#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/gui/debrief_view.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/replay_view.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/practice.h"
#include "sim/viewmodel/replay.h"
#include "sim/viewmodel/replay_tape.h"
#include "tests/sim/engine/stage.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace {

using namespace sim;

constexpr int all_pages = 200;  // of a hundred posts

scenario::Scenario crowded() {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].patience_ms = 0;
    scenario.noise.per_hour_milli = 4'000'000;
    scenario.noise.posts = {
        {"@a", "Ann", "What a morning, the sun is out and the trains run"},
        {"@b", "Bo", "Rain again. Why does it always rain on the day off?"},
        {"@c", "C\xc3\xa9line", "Caf\xc3\xa9 or tea? \xf0\x9f\x8c\xa7\xef\xb8\x8f today it is tea"}};
    return scenario;
}

struct CrowdedDesk {
    scenario::Scenario scenario = crowded();
    tests::Stage stage{scenario};
    viewmodel::Desk desk;
    viewmodel::Practice shown;
    gui::PracticeView view;

    CrowdedDesk(int replies, int pages) {
        stage.wait_until(9'200'000);
        for (int n = 0; n < replies; ++n)
            stage.reply(9'200'000 + n, scoring::Route::stay_public,
                        "Sorry about the wait, Sam, I am looking at it now and will tell you by noon. ^JD");
        desk = viewmodel::open_desk(stage.state());
        viewmodel::change(desk, stage.state(), viewmodel::SelectConversation{"c"});
        viewmodel::change(desk, stage.state(), viewmodel::EditDraft{"Hello Sam, thank you for waiting."});
        desk.inbox.more_background = pages;
    }
    void refresh(engine::Tick later = 1000) {
        viewmodel::refresh(shown, stage.state(), desk, stage.state().now + later, {});
    }
    void draw(gui::Ui& ui, gui::Box window, gui::Intents& intents) {
        refresh();
        view.draw(ui, window, shown, intents);
    }
    void count(benchmark::State& state) const {
        state.counters["posts"] = static_cast<double>(stage.state().noise.size());
        state.counters["listed"] = static_cast<double>(shown.inbox.background.size());
        state.counters["thread"] = static_cast<double>(shown.thread.items.size());
    }
};

/// Replies in the thread, pages of background posts asked for beyond the first.
void view_model(benchmark::State& state) {
    CrowdedDesk desk(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    desk.refresh();
    engine::Tick later = 1000;
    for (auto _ : state) desk.refresh(later += 16);
    desk.count(state);
}
BENCHMARK(view_model)->Args({0, 0})->Args({2000, 0})->Args({2000, all_pages})->Unit(benchmark::kMillisecond);

void practice_frame(benchmark::State& state) {
    CrowdedDesk desk(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    tests::Screen screen;
    screen.show([&](gui::Ui& ui, gui::Box window, gui::Intents& intents) { desk.draw(ui, window, intents); });
    for (auto _ : state) screen.frame();
    desk.count(state);
}
BENCHMARK(practice_frame)
    ->Args({0, 0})
    ->Args({0, all_pages})
    ->Args({2000, 0})
    ->Args({2000, all_pages})
    ->Unit(benchmark::kMillisecond);

/// Playing at sixty times: every frame is a second and a bit later.
void replay_frame(benchmark::State& state) {
    CrowdedDesk desk(2000, 0);
    std::vector<viewmodel::TypedChange> typing;
    viewmodel::ReplayTape tape(desk.scenario, desk.stage.journal(), typing);
    const scoring::Scorecard card{};
    const auto marks = viewmodel::marks_of(desk.stage.state(), card, tape.ends_at());
    viewmodel::Playback playback;
    playback.at = tape.ends_at() * 9 / 10, playback.playing = true, playback.times = 60;
    viewmodel::Replay replay;
    gui::ReplayView view;
    tests::Screen screen;
    screen.show([&](gui::Ui& ui, gui::Box window, gui::Intents& intents) {
        viewmodel::advance(playback, tape.ends_at(), 0.02);
        viewmodel::refresh(replay, tape, playback, marks, card, {});
        view.draw(ui, window, replay, intents);
    });
    for (auto _ : state) screen.frame();
}
BENCHMARK(replay_frame)->Unit(benchmark::kMillisecond);

void debrief_frame(benchmark::State& state) {
    CrowdedDesk desk(2000, 0);
    const scoring::Reader& reader = tests::shipped_reader();
    const scoring::Scorecard card = grading::grade(desk.stage.state(), reader);
    viewmodel::DebriefBackground background;
    background.journal = desk.stage.journal();
    const viewmodel::Debrief debrief = viewmodel::debrief_of(desk.stage.state(), card, {}, background);
    gui::DebriefView view;
    tests::Screen screen;
    screen.show([&](gui::Ui& ui, gui::Box window, gui::Intents& intents) {
        view.draw(ui, window, debrief, intents);
    });
    for (auto _ : state) screen.frame();
    state.counters["posts"] = static_cast<double>(debrief.thread.size());
    state.counters["findings"] = static_cast<double>(debrief.findings.size());
}
BENCHMARK(debrief_frame)->Unit(benchmark::kMillisecond);

}  // namespace
