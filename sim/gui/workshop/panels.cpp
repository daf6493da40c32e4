#include "sim/gui/workshop/panels.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/choice.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

namespace {

Touch row_control(Ui& ui, const std::string& name, Box row) {
    const Touch touch = ui.control(name, row);
    if (touch.hovered) fill(row, ui.color().hover, ui.px(4));
    if (touch.show_focus) outline(row, ui.color().focus, ui.px(4), ui.px(2));
    return touch;
}

void draw_problems(Ui& ui, Box box, const vm::Editor& editor, Wishes& wishes) {
    if (editor.problems.empty()) {
        const bool busy = editor.checking;
        draw_line(ui, box.cut_top(ui.px(28)), Face::small, busy ? ui.color().muted : ui.color().good,
                  busy ? "checking …" : std::string(icon("check")) + "  Nothing wrong was found.");
        return;
    }
    ScrollArea area(ui, "workshop/problems", box);
    Box rows = area.content();
    for (std::size_t n = 0; n < editor.problems.size(); ++n) {
        const vm::ProblemRow& problem = editor.problems[n];
        const float words_left = ui.px(86), right = ui.px(10);
        const float height =
            std::max(ui.px(28), paragraph_height(ui, rows.w - words_left - right, Face::small,
                                                 problem.says + " [" + problem.rule + "]") +
                                    ui.px(10));
        const Box row = rows.cut_top(height);
        const Touch touch = row_control(ui, fmt::format("workshop/problem/{}", n), row);
        if (touch.pressed) wishes.push_back(vm::JumpTo{problem.offset, -1});
        const Color color = mood_color(ui.color(), problem.mood);
        const Box first{row.x + ui.px(6), row.y + ui.px(4), ui.px(20), ui.px(20)};
        const bool error = problem.mood == viewmodel::Mood::bad;
        draw_line(ui, first, Face::small, color, icon(error ? "critical" : "warning"));
        ui.explain(fmt::format("workshop/problem-sign/{}", n), first,
                   error ? "An error: it cannot be played like this" : "A warning: it can be played");
        draw_line(ui, {first.right(), first.y, words_left - ui.px(28), first.h}, Face::small, color,
                  problem.place);
        draw_paragraph(ui, {row.x + words_left, row.y + ui.px(6), rows.w - words_left - right, 0},
                       Face::small, ui.color().text, problem.says + " [" + problem.rule + "]");
    }
    area.ends_at(rows.y);
}

void draw_example(Ui& ui, Box row, const vm::ExampleRow& example) {
    Box head = row.cut_top(ui.px(22));
    const float score = std::max(ui.px(48), sign_width(ui, example.score, Face::small_strong) + ui.px(10));
    draw_sign(ui, head.x, head.middle(), example.score, Face::small_strong);
    head.cut_left(score);
    head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().text, example.place) + ui.px(10));
    draw_line(ui, head, Face::small, mood_color(ui.color(), example.score.mood), example.fits);
    row.cut_left(score);
    row.cut_top(draw_paragraph(ui, row, Face::small, ui.color().text, example.text, 2) + ui.px(2));
    for (const std::string& finding : example.findings)
        draw_line(ui, row.cut_top(ui.px(18)), Face::label, ui.color().muted, finding);
}

void draw_examples(Ui& ui, Box box, const vm::Editor& editor, Wishes& wishes) {
    draw_line(ui, box.cut_top(ui.px(22)), Face::label, ui.color().muted,
              "What the judge says " + editor.examples_of + (editor.checking ? " · scoring …" : ""));
    if (editor.examples.empty()) {
        draw_paragraph(
            ui, box, Face::small, ui.color().muted,
            "No example here. Write some: {\"grade\": \"good\", \"text\": \"...\"} in a step's "
            "\"examples\", and a bad one beside it. They are scored as soon as the text has no errors.");
        return;
    }
    ScrollArea area(ui, "workshop/examples", box);
    Box rows = area.content();
    rows.w -= ui.px(10);
    for (std::size_t n = 0; n < editor.examples.size(); ++n) {
        const vm::ExampleRow& example = editor.examples[n];
        const float text = paragraph_height(ui, rows.w - ui.px(60), Face::small, example.text);
        const float height = ui.px(34) + std::min(text, 2 * line_height(ui, Face::small)) +
                             ui.px(18) * static_cast<float>(example.findings.size());
        const Box row = rows.cut_top(height);
        const Touch touch = row_control(ui, fmt::format("workshop/example/{}", n), row);
        if (touch.pressed) wishes.push_back(vm::JumpTo{example.offset, -1});
        draw_example(ui, row.inset(ui.px(6), ui.px(4)), example);
        line_below(row, faded(ui.color().line, 60));
    }
    area.ends_at(rows.y);
}

void draw_coverage(Ui& ui, Box box, const vm::Editor& editor, Wishes& wishes) {
    const vm::Autoplay& autoplay = editor.autoplay;
    Box head = box.cut_top(ui.px(36));
    if (autoplay.running) {
        if (button(ui, "workshop/autoplay/cancel", head.cut_right(ui.px(100)).inset(0, ui.px(2)), {"Cancel"}))
            wishes.push_back(vm::CancelAutoplay{});
        head.cut_right(ui.px(12));
        draw_bar(ui, head.cut_right(std::min(ui.px(200), head.w / 2)), autoplay.permille, ui.color().open);
        head.cut_right(ui.px(12));
    }
    draw_line(ui, head, Face::small, ui.color().text, autoplay.says);
    if (autoplay.outdated)
        draw_line(ui, box.cut_top(ui.px(22)), Face::small, ui.color().warn,
                  std::string(icon("warning")) + "  The text has changed since: run it again.");
    ScrollArea area(ui, "workshop/coverage", box);
    Box rows = area.content();
    for (const viewmodel::Chip& finding : autoplay.findings) {
        const Box row = rows.cut_top(ui.px(24));
        draw_sign(ui, row.x, row.middle(), finding, Face::small);
    }
    area.ends_at(rows.y);
}

}  // namespace

void draw_panel(Ui& ui, Box box, const vm::Editor& editor, Wishes& wishes) {
    fill(box, ui.color().panel);
    line_above(box, ui.color().line);
    Box inner = box.inset(ui.px(14), 0);
    inner.cut_top(ui.px(6));
    const std::string problems = fmt::format("Problems {}", editor.problems.size());
    const std::string examples = fmt::format("Examples {}", editor.examples.size());
    const std::array<Choice, 3> choices{{{"workshop/tab/problems", problems},
                                         {"workshop/tab/examples", examples},
                                         {"workshop/tab/coverage", "Coverage"}}};
    if (const auto tab = tabs(ui, inner.cut_top(ui.px(30)), choices, editor.panel))
        wishes.push_back(vm::ShowPanel{*tab});
    inner.cut_top(ui.px(8));
    inner.cut_bottom(ui.px(6));
    if (editor.panel == 1) return draw_examples(ui, inner, editor, wishes);
    if (editor.panel == 2) return draw_coverage(ui, inner, editor, wishes);
    draw_problems(ui, inner, editor, wishes);
}

namespace {

void draw_item(Ui& ui, Box row, const vm::TimelineItem& item, float left, float right) {
    const Color color = item.hue >= 0 ? avatar_color(item.hue) : mood_color(ui.color(), item.mood);
    const Box bar{left, row.y + ui.px(3), std::max(right - left, ui.px(4)), row.h - ui.px(6)};
    fill(bar, item.hue >= 0 ? color : faded(color, 90), ui.px(4));
    const float words = text_width(ui, Face::label, item.label);
    const bool inside = item.hue >= 0 && words + ui.px(14) < bar.w;
    if (inside) {
        draw_excerpt(ui, bar.inset(ui.px(7), 0), Face::label, rgb(0xffffff), item.label);
        return;
    }
    const bool room_behind = row.right() - bar.right() > std::min(words, ui.px(90)) + ui.px(8);
    if (room_behind)
        draw_excerpt(ui, {bar.right() + ui.px(7), row.y, row.right() - bar.right() - ui.px(7), row.h},
                     Face::label, ui.color().text, item.label);
    else
        draw_excerpt(ui, {row.x, row.y, bar.x - row.x - ui.px(7), row.h}, Face::label, ui.color().text,
                     item.label, Align::right);
}

}  // namespace

void draw_timeline(Ui& ui, Box box, const vm::Timeline& timeline, Wishes& wishes) {
    line_above(box, ui.color().line);
    Box inner = box.inset(ui.px(16), ui.px(8));
    Box head = inner.cut_top(ui.px(24));
    head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().text, "Time line") + ui.px(12));
    draw_excerpt(ui, head, Face::label, ui.color().muted, timeline.note, Align::right);
    const Box foot = inner.cut_bottom(ui.px(20));
    line_above(foot, ui.color().line);
    const auto x_of = [&](double at) {
        return std::round(inner.x + static_cast<float>(at / timeline.span) * inner.w);
    };
    for (const vm::TimelineTick& tick : timeline.ticks) {
        fill({x_of(tick.at), inner.y, 1, inner.h}, faded(ui.color().line, 50));
        const float width = text_width(ui, Face::label, tick.label);
        if (x_of(tick.at) + width <= box.right())
            draw_line(ui, {x_of(tick.at), foot.y, width + 1, foot.h}, Face::label, ui.color().muted,
                      tick.label);
    }
    if (timeline.items.empty()) {
        draw_line(ui, inner, Face::small, ui.color().muted,
                  "Conversations and injects appear here by their times.");
        return;
    }
    ScrollArea area(ui, "workshop/timeline", inner);
    Box rows = area.content();
    for (std::size_t n = 0; n < timeline.items.size(); ++n) {
        const vm::TimelineItem& item = timeline.items[n];
        Box row = rows.cut_top(ui.px(24));
        row.cut_right(ui.px(14));  // of the scroll bar
        const Touch touch = row_control(ui, fmt::format("workshop/time/{}", n), row);
        if (touch.pressed) wishes.push_back(vm::JumpTo{item.offset, -1});
        draw_item(ui, row, item, x_of(item.from), x_of(item.until));
    }
    area.ends_at(rows.y);
}

void draw_trainees(Ui& ui, Box box, const vm::Autoplay& autoplay) {
    line_above(box, ui.color().line);
    Box inner = box.inset(ui.px(16), ui.px(8));
    draw_line(ui, inner.cut_top(ui.px(24)), Face::small_strong, ui.color().text, "Trainees");
    ui.note("workshop/trainees", box);
    ScrollArea area(ui, "workshop/trainees", inner);
    Box rows = area.content();
    for (const vm::TraineeBar& trainee : autoplay.trainees) {
        Box row = rows.cut_top(ui.px(24));
        row.cut_right(ui.px(14));  // of the scroll bar
        draw_line(ui, row.cut_left(ui.px(110)), Face::small, ui.color().text, trainee.name);
        draw_line(ui, row.cut_right(ui.px(120)), Face::label, ui.color().muted, trainee.passes, Align::right);
        draw_line(ui, row.cut_right(ui.px(44)), Face::small_strong, ui.color().text, trainee.score.words,
                  Align::right);
        row.cut_right(ui.px(8));
        draw_bar(ui, row, trainee.score.permille, mood_color(ui.color(), trainee.score.mood));
    }
    area.ends_at(rows.y);
}

}  // namespace sim::gui::workshop
