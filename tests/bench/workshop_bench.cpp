// What one keystroke in the workshop costs the window's own thread, in a scenario of 200 KB: the change, the
// outline, the screen's model, layout and draw lists. And what it costs to take a finished check.
#include <benchmark/benchmark.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/workshop/text.h"
#include "sim/engine/state.h"
#include "sim/gui/workshop/editor_screen.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace sim;
using Json = nlohmann::ordered_json;

constexpr std::size_t wanted_bytes = 200 * 1024;

/// A shipped scenario, its conversations again and again under other names.
std::string large_scenario() {
    Json scenario =
        Json::parse(tests::read_file(tests::source_dir() / "scenarios" / "three-days-no-signal.json"));
    const Json conversations = scenario["conversations"];
    for (int copy = 2; scenario.dump(2).size() < wanted_bytes; ++copy)
        for (Json conversation : conversations) {
            conversation["id"] = conversation["id"].get<std::string>() + "-" + std::to_string(copy);
            scenario["conversations"].push_back(conversation);
        }
    return scenario.dump(2) + "\n";
}

class Desk {
  public:
    Desk() : folder_(), file_(folder_ / "three-days-no-signal.json") {
        std::ofstream(file_, std::ios::binary) << large_scenario();
        text_ = std::make_unique<app::WorkshopText>(file_, app::UnsavedTexts(folder_ / ".unsaved"));
        check_ = app::check_text(text_->code.document.text(), file_, library_, reader_, checker_);
        take_check();
        screen_.show(
            [this](gui::Ui& ui, gui::Box window, gui::Intents& intents) { draw(ui, window, intents); });
        const std::string& text = text_->code.document.text();
        caret_to(text.find("\"says\"", text.size() / 2) + 40);
    }

    void caret_to(std::size_t offset) {
        text_->code.document.move_to(static_cast<int>(offset), false);
        editor_.show_caret();
        for (int n = 0; n < 3; ++n) screen_.frame();
    }
    void type_and_take_back() {
        screen_.type(U"x");
        screen_.press(gui::Key::backspace);
    }
    void frame() { screen_.frame(); }
    void take_check() {
        app::TextCheck fresh = check_;
        fresh.revision = text_->code.document.revision();
        text_->take(std::move(fresh));
    }
    double kilobytes() const { return static_cast<double>(text_->code.document.text().size()) / 1024; }

  private:
    void draw(gui::Ui& ui, gui::Box window, gui::Intents& intents) {
        gui::workshop::Wishes wishes;
        const viewmodel::workshop::Editor& shown = text_->screen();
        const gui::workshop::CodeDecoration decoration{
            text_->marks(), text_->notes(), editor_.found(), editor_.found_now(), -1, -1, [] {
                return viewmodel::workshop::Completion{};
            }};
        text_->changed(editor_.draw(ui, window, text_->code, shown, decoration, intents, wishes));
    }

    tests::TemporaryFolder folder_;
    std::filesystem::path file_;
    scenario::Library library_{tests::source_dir() / "scenarios"};
    scoring::Reader reader_ = app::load_reader();
    checking::Checker checker_{reader_, library_};
    app::TextCheck check_;
    std::unique_ptr<app::WorkshopText> text_;
    gui::workshop::EditorScreen editor_;
    tests::Screen screen_;
};

void two_keystrokes(benchmark::State& state) {
    Desk desk;
    for (auto _ : state) desk.type_and_take_back();
    state.counters["KB"] = desk.kilobytes();
}
BENCHMARK(two_keystrokes)->Unit(benchmark::kMillisecond);

void frame_at_rest(benchmark::State& state) {
    Desk desk;
    for (auto _ : state) desk.frame();
}
BENCHMARK(frame_at_rest)->Unit(benchmark::kMillisecond);

void taking_a_check(benchmark::State& state) {
    Desk desk;
    for (auto _ : state) desk.take_check(), desk.frame();
}
BENCHMARK(taking_a_check)->Unit(benchmark::kMillisecond);

}  // namespace
BENCHMARK_MAIN();
