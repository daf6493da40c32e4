// How the open file's screen is made.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/app/workshop/text.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/utf8.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {

namespace vm = viewmodel::workshop;
using viewmodel::Mood;

namespace {

constexpr std::size_t most_rows = 500;

std::string place_in(const gui::workshop::CodeDocument& document, int offset) {
    const int line = document.line_of(offset);
    const std::string_view before =
        std::string_view(document.text())
            .substr(static_cast<std::size_t>(document.line_start(line)),
                    static_cast<std::size_t>(std::max(0, offset - document.line_start(line))));
    return fmt::format("{}:{}", line + 1, scenario::code_points(before) + 1);
}

std::string length_words(std::size_t bytes) {
    return bytes < 1024 ? fmt::format("{} bytes", bytes)
                        : fmt::format("{:.0f} KB", static_cast<double>(bytes) / 1024);
}

vm::Autoplay autoplay_now(const AutoplayFindings& findings, int revision, const TextCheck& check,
                          bool checked) {
    vm::Autoplay shown = findings.shown;
    shown.possible = checked && check.loaded.scenario.has_value();
    shown.outdated = findings.revision >= 0 && findings.revision != revision;
    if (shown.running || findings.revision >= 0) return shown;
    shown.says = shown.possible
                     ? "Run autoplay to see which steps and branches are reached, and how each kind of "
                       "trainee fares."
                     : "Autoplay runs once the errors are gone.";
    return shown;
}

}  // namespace

std::pair<std::string, std::string> WorkshopText::step_here() {
    const vm::Outline& outline = code.outline();
    const int caret = code.document.caret();
    const int conversation = vm::conversation_at(outline, caret), step = vm::step_item_at(outline, caret);
    if (conversation < 0 || step < 0) return {};
    const int item = vm::conversation_items(outline)[static_cast<std::size_t>(conversation)];
    return {outline.value(item, "id"), outline[step].key};
}

void WorkshopText::show_conversation(int index) {
    conversation_ = index;
    followed_caret_ = code.document.caret();
    made_of_ = {};
}

const vm::Editor& WorkshopText::screen() {
    const MadeOf now{code.document.revision(), code.document.caret(), check_.revision};
    if (!(now == made_of_)) make_screen();
    made_of_ = now;
    return screen_;
}

void WorkshopText::make_screen() {
    const std::string& text = code.document.text();
    screen_.file = file_.filename().string();
    screen_.folder = file_.parent_path().string();
    screen_.kind = check_.kind;
    screen_.unsaved = unsaved();
    screen_.saved = screen_.unsaved ? "not saved" : saved_;
    screen_.checking = !checked();
    screen_.panel = panel_;
    screen_.draft = check_.loaded.scenario && check_.loaded.scenario->draft;
    add_problems();
    add_examples();
    make_graph();
    const auto [conversation, step] = step_here();
    screen_.step_here = step;
    screen_.cannot_play = !checked()                                    ? "The text is still being checked."
                          : check_.kind != scenario::FileKind::scenario ? "Only scenarios can be played."
                          : !check_.loaded.scenario ? "Mend the errors first; then it can be played."
                          : step.empty()            ? "Put the caret into a step first."
                                                    : "";
    screen_.autoplay = autoplay_now(autoplay_, code.document.revision(), check_, checked());
    const std::string place = place_in(code.document, code.document.caret());
    const std::size_t colon = place.find(':');
    screen_.place = fmt::format("line {}, column {}", place.substr(0, colon), place.substr(colon + 1));
    screen_.length = length_words(text.size());
}

void WorkshopText::add_problems() {
    screen_.problems.clear();
    std::int64_t errors = 0, warnings = 0;
    for (const bool bad : {true, false})
        for (const vm::CodeMark& mark : marks_) {
            if ((mark.mood == Mood::bad) != bad) continue;
            ++(bad ? errors : warnings);
            if (screen_.problems.size() < most_rows)
                screen_.problems.push_back(
                    {mark.start, place_in(code.document, mark.start), mark.says, mark.rule, mark.mood});
        }
    screen_.errors =
        errors > 0 ? viewmodel::Chip{viewmodel::counted(errors, "error", "errors"), Mood::bad, "critical"}
                   : viewmodel::Chip{};
    screen_.warnings = warnings > 0 ? viewmodel::Chip{viewmodel::counted(warnings, "warning", "warnings"),
                                                      Mood::warn, "warning"}
                                    : viewmodel::Chip{};
}

void WorkshopText::add_examples() {
    screen_.examples.clear();
    const auto [conversation, step] = step_here();
    screen_.examples_of = step.empty() ? "of all steps" : "of step " + step;
    for (std::size_t n = 0; n < check_.examples.size() && n < example_offsets_.size(); ++n) {
        const JudgedExample& example = check_.examples[n];
        if (!step.empty() && (example.conversation != conversation || example.step != step)) continue;
        vm::ExampleRow row;
        row.offset = example_offsets_[n];
        row.place = (step.empty() ? example.step + " · " : "") + std::string(name_of(example.grade));
        row.text = example.text.empty() ? "(decided without words)" : example.text;
        row.score = notes_[n].chip;
        row.fits = example.fits ? fmt::format("fits its grade ({:.0f} to {:.0f})", example.least,
                                              std::ceil(example.most))
                                : fmt::format("does not fit: \"{}\" means {:.0f} to {:.0f}",
                                              name_of(example.grade), example.least, std::ceil(example.most));
        row.findings = example.findings;
        row.findings.insert(row.findings.begin(), example.leads);
        screen_.examples.push_back(std::move(row));
    }
    std::ranges::stable_sort(screen_.examples, {}, &vm::ExampleRow::offset);
}

void WorkshopText::make_graph() {
    const vm::Outline& outline = code.outline();
    const std::vector<int> items = vm::conversation_items(outline);
    screen_.has_graph = !items.empty();
    screen_.lit_node = -1;
    if (items.empty()) return;
    const int caret = code.document.caret();
    if (caret != followed_caret_) {
        const int here = vm::conversation_at(outline, caret);
        if (here >= 0) conversation_ = here;
        followed_caret_ = caret;
    }
    conversation_ = std::clamp(conversation_, 0, static_cast<int>(items.size()) - 1);
    screen_.conversation = conversation_;
    screen_.conversations.clear();
    for (const int item : items) screen_.conversations.push_back(outline.value(item, "id"));
    const int item = items[static_cast<std::size_t>(conversation_)];
    const auto covered = autoplay_.conversations.find(outline.value(item, "id"));
    const auto people = people_.find(outline.value(item, "id"));
    screen_.graph =
        vm::graph_of(outline, item, covered == autoplay_.conversations.end() ? nullptr : &covered->second,
                     people == people_.end() ? nullptr : &people->second);
    screen_.timeline = vm::timeline_of(outline);
    const int step = vm::step_item_at(outline, caret);
    for (std::size_t n = 0; n < screen_.graph.nodes.size(); ++n)
        if (step >= 0 && vm::conversation_at(outline, caret) == conversation_ &&
            screen_.graph.nodes[n].step == outline[step].key)
            screen_.lit_node = static_cast<int>(n);
}

}  // namespace sim::app
