// What stands above the workshop's screens: the form for a new scenario, questions; and the strip to watch a
// rehearsal by.
#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/workshop/list_view.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

bool NewView::field(Ui& ui, EditorBox& editor, std::string_view name, Box box, const std::string& text,
                    std::string_view hint) {
    return editor.draw_framed(ui, name, box, name, text, hint);
}

namespace {

void draw_templates(Ui& ui, Box& rest, const vm::NewScenario& fresh, Wishes& wishes) {
    draw_line(ui, rest.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, "BEGIN WITH");
    for (std::size_t n = 0; n < fresh.templates.size(); ++n) {
        const Box row = rest.cut_top(ui.px(50));
        rest.cut_top(ui.px(4));
        const bool on = fresh.chosen_template == static_cast<int>(n);
        const Touch touch = ui.control(fmt::format("workshop/template/{}", n), row);
        if (touch.pressed) wishes.push_back(vm::ChooseTemplate{static_cast<int>(n)});
        fill(row, on ? ui.color().selected : touch.hovered ? ui.color().hover : ui.color().raised, ui.px(8));
        outline(row, on ? ui.color().open : ui.color().line, ui.px(8));
        if (touch.show_focus) focus_ring(ui, row, ui.px(8));
        Box words = row.inset(ui.px(14), ui.px(5));
        draw_line(ui, {words.x, row.y, ui.px(20), row.h}, Face::small,
                  on ? ui.color().open : ui.color().muted, on ? icon("check") : "");
        words.cut_left(ui.px(24));
        draw_line(ui, words.cut_top(ui.px(20)), Face::small_strong, ui.color().text, fresh.templates[n].name);
        draw_line(ui, words, Face::label, ui.color().muted, fresh.templates[n].about);
    }
}

}  // namespace

void NewView::draw(Ui& ui, Box window, const vm::NewScenario& fresh, Wishes& wishes) {
    const Overlay overlay(ui, "workshop/new-form", window, ui.px(720), ui.px(600));
    if (overlay.dismissed()) wishes.push_back(vm::CloseQuestion{});
    Box rest = overlay.box().inset(ui.px(24), ui.px(18));
    draw_line(ui, rest.cut_top(ui.px(32)), Face::title, ui.color().text, "New scenario");
    Box foot = rest.cut_bottom(ui.px(42));
    rest.cut_top(ui.px(6));
    draw_templates(ui, rest, fresh, wishes);
    rest.cut_top(ui.px(6));
    draw_line(ui, rest.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, "BRAND");
    Box brands = rest.cut_top(ui.px(34));
    for (std::size_t n = 0; n < fresh.brands.size(); ++n) {
        const float width = chip_button_width(ui, fresh.brands[n]);
        if (width > brands.w) brands = rest.cut_top(ui.px(34));
        const Box area = brands.cut_left(width);
        brands.cut_left(ui.px(8));
        if (chip_button(ui, "workshop/brand/" + fresh.brands[n],
                        {area.x, area.y + ui.px(2), area.w, ui.px(30)}, fresh.brands[n],
                        fresh.chosen_brand == static_cast<int>(n), ui.color().open))
            wishes.push_back(vm::ChooseBrand{static_cast<int>(n)});
    }
    rest.cut_top(ui.px(6));
    Box fields = rest.cut_top(ui.px(64));
    Box left = fields.cut_left(std::round(fields.w * 0.58f));
    fields.cut_left(ui.px(12));
    draw_line(ui, left.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, "TITLE");
    draw_line(ui, fields.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, "SHORT NAME");
    if (field(ui, title_, "workshop/new/title", left.cut_top(ui.px(38)), fresh.title, "Third day, no parcel"))
        wishes.push_back(vm::NameNew{"", title_.text()});
    if (field(ui, id_, "workshop/new/id", fields.cut_top(ui.px(38)), fresh.id, "third-day-no-parcel"))
        wishes.push_back(vm::NameNew{id_.text(), fresh.title});
    rest.cut_top(ui.px(6));
    const bool can = fresh.cannot_because.empty();
    draw_line(ui, rest.cut_top(ui.px(22)), Face::small, can ? ui.color().muted : ui.color().warn,
              can ? "Makes " + fresh.file : fresh.cannot_because);
    const ButtonText make{"Create", "⏎"}, cancel{"Cancel", "Esc"};
    const Box go = foot.cut_right(button_width(ui, make));
    foot.cut_right(ui.px(10));
    if (button(ui, "workshop/new/cancel", foot.cut_right(button_width(ui, cancel)).inset(0, ui.px(2)),
               cancel))
        wishes.push_back(vm::CloseQuestion{});
    const bool typing = ui.focus() == "workshop/new/title" || ui.focus() == "workshop/new/id";
    const bool entered = typing && ui.input.take(Key::enter);
    if (button(ui, "workshop/new/create", go.inset(0, ui.px(2)), make, ButtonLook::primary, 0, can) ||
        (entered && can))
        wishes.push_back(vm::CreateNew{});
}

namespace {

void draw_lines(Ui& ui, Box box, std::string_view head, const std::vector<std::string>& lines) {
    fill(box, ui.color().bg, ui.px(8));
    outline(box, ui.color().line, ui.px(8));
    Box inner = box.inset(ui.px(10), ui.px(6));
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label_strong, ui.color().muted, head);
    for (const std::string& line : lines)
        draw_line(ui, inner.cut_top(ui.px(20)), Face::code, ui.color().text, line);
}

}  // namespace

void draw_question(Ui& ui, Box window, const vm::Question& question, Wishes& wishes) {
    const float width = ui.px(question.mine.empty() ? 560 : 820),
                inner_width = std::min(width, window.w - ui.px(32)) - ui.px(48);
    float height = ui.px(66);
    for (const std::string& words : question.says)
        height += paragraph_height(ui, inner_width, Face::body, words) + ui.px(10);
    const float lines = static_cast<float>(std::max(question.mine.size(), question.theirs.size()));
    const float compared =
        question.mine.empty() && question.theirs.empty() ? 0 : ui.px(40) + lines * ui.px(20);
    height += compared + ui.px(56) * static_cast<float>(question.choices.size()) + ui.px(16);
    const Overlay overlay(ui, "workshop/question", window, width, height);
    if (overlay.dismissed()) wishes.push_back(vm::CloseQuestion{});
    Box rest = overlay.box().inset(ui.px(24), ui.px(18));
    draw_line(ui, rest.cut_top(ui.px(32)), Face::title, ui.color().text, question.title);
    rest.cut_top(ui.px(4));
    for (const std::string& words : question.says)
        rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().muted, words) + ui.px(10));
    if (compared > 0) {
        Box both = rest.cut_top(compared - ui.px(8));
        draw_lines(ui, both.cut_left(std::round(both.w / 2 - ui.px(6))), "HERE", question.mine);
        both.cut_left(ui.px(12));
        draw_lines(ui, both, "ON DISK", question.theirs);
        rest.cut_top(ui.px(8));
    }
    for (std::size_t n = 0; n < question.choices.size(); ++n) {
        const vm::QuestionChoice& choice = question.choices[n];
        const Box row = rest.cut_top(ui.px(50));
        rest.cut_top(ui.px(6));
        const Touch touch = ui.control(fmt::format("workshop/answer/{}", n), row);
        const bool first = choice.primary && ui.focus().empty() && ui.input.take(Key::enter);
        if (touch.pressed || first) wishes.push_back(vm::AnswerQuestion{static_cast<int>(n)});
        const Color ground = touch.hovered ? ui.color().selected : ui.color().raised;
        fill(row, ground, ui.px(8));
        outline(row, choice.primary ? ui.color().open : ui.color().line, ui.px(8));
        if (touch.show_focus) focus_ring(ui, row, ui.px(8));
        Box words = row.inset(ui.px(14), ui.px(6));
        if (choice.primary) draw_line(ui, words, Face::label, ui.color().muted, "⏎", Align::right);
        draw_line(ui, words.cut_top(ui.px(20)), Face::small_strong, ui.color().text, choice.label);
        draw_line(ui, words, Face::label, ui.color().muted, choice.about);
    }
}

void draw_watch(Ui& ui, Box box, const vm::Watch& watch, Wishes& wishes) {
    fill(box, ui.color().panel);
    line_above(box, ui.color().note);
    Box rest = box.inset(ui.px(16), ui.px(6));
    Box head = rest.cut_top(ui.px(32));
    const ButtonText back{"Back to the workshop", "F6"};
    const Box button_box = head.cut_right(button_width(ui, back));
    if (button(ui, "workshop/back", button_box, back) || ui.shortcut(Key::f6))
        wishes.push_back(vm::BackFromPlay{});
    head.cut_right(ui.px(12));
    head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().note, "Watch") + ui.px(12));
    head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().text, watch.clock) + ui.px(12));
    draw_line(ui, head, Face::label, ui.color().muted, watch.reached);
    for (const vm::WatchRow& row : watch.rows) {
        Box line = rest.cut_top(ui.px(22));
        if (line.h < ui.px(20)) break;
        const float unit = line.w / 12;
        const Face face = row.chosen ? Face::small_strong : Face::small;
        const auto cell = [&](float units, std::string_view label, std::string_view words) {
            Box place = line.cut_left(unit * units);
            place.w -= ui.px(8);
            if (!label.empty())
                place.cut_left(draw_line(ui, place, Face::label, ui.color().muted, label) + ui.px(6));
            draw_line(ui, place, face, ui.color().text, words);
        };
        cell(2, "", row.name), cell(2.2f, "step", row.step), cell(1.3f, "attempts", row.attempts);
        cell(1.7f, "waits", row.waiting);
        Box heat = line.cut_left(unit * 2.3f);
        heat.w -= ui.px(12);
        heat.cut_left(draw_line(ui, heat, Face::label, ui.color().muted, "heat") + ui.px(6));
        draw_line(ui, heat.cut_right(ui.px(36)), face, ui.color().text, row.heat.words, Align::right);
        heat.cut_right(ui.px(6));
        draw_bar(ui, heat, row.heat.permille, mood_color(ui.color(), row.heat.mood));
        cell(2.5f, "next", row.pending);
    }
}

}  // namespace sim::gui::workshop
