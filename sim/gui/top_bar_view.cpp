#include "sim/gui/top_bar_view.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/overlay.h"

namespace sim::gui {

namespace {

Box tool_box(Ui& ui, Box area) { return {area.x, std::round(area.middle() - ui.px(18)), area.w, ui.px(36)}; }

/// The time in large figures, opening hours below it, the pace beside.
void draw_clock(Ui& ui, Box& bar, const viewmodel::TopBar& top) {
    if (bar.w > ui.px(420)) {
        const Box pace = bar.cut_right(text_width(ui, Face::label, top.pace) + ui.px(16));
        draw_line(ui, pace, Face::label, ui.color().muted, top.pace, Align::center);
    }
    const std::string sign(icon(top.hours.icon));
    const std::string hours = top.hours.text.empty() ? "" : sign + " " + top.hours.text;
    const float width = std::max(text_width(ui, Face::title, top.clock), text_width(ui, Face::label, hours));
    Box clock = bar.cut_right(width + ui.px(2));
    bar.cut_right(ui.px(18));
    const Color color = top.paused ? ui.color().note : ui.color().text;
    if (hours.empty()) {
        draw_line(ui, clock, Face::title, color, top.clock, Align::right);
        return;
    }
    clock = clock.inset(0, ui.px(7));
    draw_line(ui, clock.cut_top(ui.px(25)), Face::title, color, top.clock, Align::right);
    draw_line(ui, clock, Face::label, mood_color(ui.color(), top.hours.mood), hours, Align::right);
}

void draw_session_title(Ui& ui, Box bar, const viewmodel::TopBar& top) {
    viewmodel::Chip mode = top.mode;
    const float chip = chip_width(ui, mode);
    const float room = std::max(0.f, std::min(bar.w * 0.6f, bar.w - chip - ui.px(28)));
    if (room > ui.px(64))
        bar.cut_left(
            draw_excerpt(ui, {bar.x, bar.y, room, bar.h}, Face::heading, ui.color().text, top.title) +
            ui.px(14));
    const Box place = bar.cut_left(draw_chip(ui, bar.x, bar.middle(), mode));
    ui.note("practice/mode-chip", place);
    bar.cut_left(ui.px(14));
    // Where there is little room, without those who are still expected.
    std::string_view progress = top.progress;
    if (bar.w < text_width(ui, Face::small, progress)) progress = progress.substr(0, progress.find(','));
    if (bar.w < text_width(ui, Face::small, progress)) return;
    bar.cut_left(draw_line(ui, bar, Face::small, ui.color().muted, progress) + ui.px(16));
    const float as = text_width(ui, Face::body, "as") + ui.px(5);
    if (bar.w < as + text_width(ui, Face::strong, top.as_handle)) return;
    bar.cut_left(draw_line(ui, bar, Face::body, ui.color().muted, "as") + ui.px(5));
    draw_line(ui, bar, Face::strong, ui.color().text, top.as_handle);
}

}  // namespace

void TopBarView::draw_buttons(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide, Intents& intents) {
    const bool narrow = bar.w < ui.px(720);
    const auto place = [&](const ButtonText& words) {
        const Box area = bar.cut_right(button_width(ui, words));
        bar.cut_right(ui.px(10));
        return tool_box(ui, area);
    };
    if (button(ui, "practice/end", place({"End"}), {"End"})) intents.push_back(viewmodel::EndSession{});
    if (top.can_pause || top.paused) {
        const std::string_view label = top.paused ? "Go on" : "Pause";
        const std::string_view sign = top.paused ? "play" : "pause";
        const std::string_view tip = top.paused ? "Go on (F5)" : "Pause the clock (F5)";
        const ButtonText words{narrow ? "" : label, narrow ? "" : "F5", narrow || wide ? sign : "", tip};
        if (button(ui, "practice/pause", place(words), words) || ui.shortcut(Key::f5))
            intents.push_back(viewmodel::PauseClock{});
    }
    const auto tool = [&](std::string_view name, const std::string& words, std::string_view tip) {
        const Box area =
            bar.cut_right(std::max(ui.px(36), text_width(ui, Face::small_strong, words) + ui.px(16)));
        bar.cut_right(ui.px(4));
        const Box hit = tool_box(ui, area);
        const Touch touch = ui.control(name, hit);
        if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
        if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
        draw_line(ui, hit, Face::small_strong, touch.hovered ? ui.color().text : ui.color().muted, words,
                  Align::center);
        ui.explain(name, hit, tip, touch.show_focus);
        return touch.pressed;
    };
    const std::string count = top.unseen > 0 ? fmt::format(" {}", top.unseen) : "";
    if (narrow) {
        more_anchor_ = bar;
        if (tool("practice/more", "More" + count, "")) more_ = true;
        if (ui.shortcut(Key::d, true)) intents.push_back(viewmodel::SwitchTheme{});
        if (ui.shortcut(Key::f1)) intents.push_back(viewmodel::ShowKeys{});
        return;
    }
    if (top.can_restart && tool("practice/restart", std::string(icon("repeat")), "Start again"))
        intents.push_back(viewmodel::AskRestart{});
    if (tool("practice/toasts", std::string(icon("bell")) + count, "What happened meanwhile"))
        intents.push_back(viewmodel::ShowToasts{});
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(2));
}

/// Who waits, and the crisis meter with its word; a press says why.
void TopBarView::draw_load(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide) {
    const Color color = mood_color(ui.color(), top.heat.mood);
    const std::string word = fmt::format("{} {}", icon("thermometer"), top.crisis);
    const float words = text_width(ui, Face::small_strong, word);
    const bool tight = bar.w < ui.px(230);
    const Box area = bar.cut_right(std::max(words, ui.px(wide ? 96 : tight ? 0 : 62)));
    const Box hit = area.inset(-ui.px(8), ui.px(9));
    const Touch touch = ui.control("practice/crisis", hit);
    if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
    if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
    ui.explain("practice/crisis", hit, "How hot the desk is; press it and it says why", touch.show_focus);
    if (touch.pressed) reasons_ = true, reasons_anchor_ = hit;
    draw_line(ui, {area.x, area.y + ui.px(10), area.w, ui.px(20)}, Face::small_strong, color, word);
    draw_bar(ui, {area.x, area.y + ui.px(32), area.w, ui.px(10)}, top.heat.permille, color);
    bar.cut_right(ui.px(tight ? 12 : 22));
    if (bar.w < ui.px(220)) return;
    ui.explain("practice/waiting", bar.inset(0, ui.px(9)).cut_right(ui.px(62)),
               "How many wait for an answer");
    const std::string waiting = wide ? "Waiting " : std::string(icon("users")) + " ";
    draw_line(ui, bar.cut_right(text_width(ui, Face::small_strong, top.waiting) + ui.px(4)),
              Face::small_strong, ui.color().text, top.waiting, Align::right);
    draw_line(ui, bar.cut_right(text_width(ui, Face::small, waiting)), Face::small, ui.color().muted,
              waiting);
    bar.cut_right(ui.px(16));
}

void TopBarView::draw(Ui& ui, Box bar, const viewmodel::TopBar& top, Intents& intents) {
    const float right = bar.right();
    const bool wide = bar.w > ui.px(1150);
    draw_buttons(ui, bar, top, wide, intents);
    draw_clock(ui, bar, top);
    ui.mark_place("part/clock", {bar.right(), bar.y, right - bar.right(), bar.h});
    draw_load(ui, bar, top, wide);
    draw_session_title(ui, bar, top);
}

void TopBarView::draw_above(Ui& ui, Box window, const viewmodel::TopBar& top, Intents& intents) {
    if (reasons_) draw_reasons(ui, window, top);
    if (more_) draw_more(ui, window, top, intents);
}

/// The buttons that a narrow bar has no room for.
void TopBarView::draw_more(Ui& ui, Box window, const viewmodel::TopBar& top, Intents& intents) {
    std::vector<MenuItem> items{{"What happened meanwhile", fmt::format("{} not seen yet", top.unseen)},
                                {"Keys", "F1"},
                                {"Dark, light, high contrast", "Ctrl D"}};
    if (top.can_restart) items.push_back({"Start again", "puts this attempt away, unscored"});
    const MenuAnswer answer = menu(ui, "practice/more", window, more_anchor_, items);
    if (answer.closed) more_ = false;
    const std::array<viewmodel::Intent, 4> wishes{viewmodel::ShowToasts{}, viewmodel::ShowKeys{},
                                                  viewmodel::SwitchTheme{}, viewmodel::AskRestart{}};
    if (answer.chosen) intents.push_back(wishes[static_cast<std::size_t>(*answer.chosen)]);
}

void TopBarView::draw_reasons(Ui& ui, Box window, const viewmodel::TopBar& top) {
    const float width = std::min(ui.px(340), window.w - ui.px(16));
    float lines = top.crisis_because.empty() ? ui.px(22) : 0;
    for (const std::string& reason : top.crisis_because)
        lines += paragraph_height(ui, width - ui.px(32), Face::small, reason) + ui.px(6);
    const Box panel{std::min(reasons_anchor_.x, window.right() - width - ui.px(8)),
                    reasons_anchor_.bottom() + ui.px(4), width, ui.px(52) + lines};
    const Overlay overlay(ui, "crisis", window, panel);
    Box rest = overlay.box().inset(ui.px(16), ui.px(12));
    ui.note("crisis/panel", overlay.box());
    draw_line(ui, rest.cut_top(ui.px(26)), Face::small_strong, mood_color(ui.color(), top.heat.mood),
              fmt::format("{}  {} of 100, {}", icon("thermometer"), top.heat.words, top.crisis));
    for (const std::string& reason : top.crisis_because)
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().text, reason) + ui.px(6));
    if (top.crisis_because.empty())
        draw_line(ui, rest.cut_top(ui.px(22)), Face::small, ui.color().muted,
                  "Nobody is hot and nobody waits long.");
    if (overlay.dismissed() || ui.input.take(Key::enter)) reasons_ = false;
}

}  // namespace sim::gui
