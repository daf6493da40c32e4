#include "sim/gui/drill_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::Drill;
using viewmodel::DrillResult;

void draw_background(Ui& ui, Box box, const Drill& drill) {
    fill(box, ui.color().panel);
    line_left(box, ui.color().line);
    ScrollArea area(ui, "drill/side", box);
    const Box content = area.content();
    Box rest{content.x + ui.px(20), content.y + ui.px(20), content.w - ui.px(40), 1e5f};
    const auto heading = [&](std::string_view words) {
        draw_line(ui, rest.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, words);
    };
    if (!drill.why.empty()) {
        heading("WHY THIS ONE");
        rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, drill.why) + ui.px(18));
    }
    heading("ABOUT");
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, drill.title) + ui.px(2));
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, "from " + drill.from) + ui.px(18));
    heading("THE DESK");
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, drill.brand) + ui.px(8));
    for (const std::string& rule : drill.rules)
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, rule) + ui.px(6));
    area.ends_at(rest.y + ui.px(16));
}

void draw_finding(Ui& ui, Box& rest, const DrillResult::Line& line, int index, std::string_view disagree,
                  Intents& intents) {
    Box head = rest.cut_top(ui.px(26));
    if (line.disputed.empty()) {
        const Box area = head.cut_right(text_width(ui, Face::small_strong, disagree) + 1);
        head.cut_right(ui.px(8));
        if (link(ui, fmt::format("drill/dispute/{}", index), area, disagree))
            intents.push_back(viewmodel::BeginDispute{index});
    }
    head.cut_left(draw_chip(ui, head.x, head.middle(), line.points) + ui.px(10));
    draw_line(ui, head, Face::strong, ui.color().text, line.name);
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, line.says) + ui.px(2));
    if (!line.better.empty()) {
        const float sign = ui.px(22);
        const Box place{rest.x, rest.y, sign, line_height(ui, Face::body)};
        draw_line(ui, place, Face::small, ui.color().good, icon("hint"));
        ui.explain(fmt::format("drill/hint/{}", index), place, "Write this instead");
        const Box words{rest.x + sign, rest.y, rest.w - sign, 0};
        rest.cut_top(draw_paragraph(ui, words, Face::body, ui.color().muted, line.better));
    }
    if (!line.disputed.empty())
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().note, line.disputed));
    rest.cut_top(ui.px(12));
}

/// D objects to the costliest that was not objected to yet; the others have their links.
void draw_findings(Ui& ui, Box& rest, const DrillResult& result, Intents& intents) {
    const auto next = std::ranges::find(result.lines, "", &DrillResult::Line::disputed);
    for (auto line = result.lines.begin(); line != result.lines.end(); ++line)
        draw_finding(ui, rest, *line, static_cast<int>(line - result.lines.begin()),
                     line == next ? "I disagree (D)" : "I disagree", intents);
    if (next != result.lines.end() && ui.shortcut(Key::d))
        intents.push_back(viewmodel::BeginDispute{static_cast<int>(next - result.lines.begin())});
}

float model_height(Ui& ui, float width, const DrillResult& result) {
    const float inner = width - ui.px(32);
    return ui.px(16 + 22 + 14) + paragraph_height(ui, inner, Face::body, result.model) +
           (result.model_because.empty()
                ? 0
                : paragraph_height(ui, inner, Face::small, result.model_because) + ui.px(6));
}

void draw_model(Ui& ui, Box& rest, const DrillResult& result) {
    const Box panel = rest.cut_top(model_height(ui, rest.w, result));
    fill(panel, ui.color().raised, ui.px(10));
    outline(panel, ui.color().good, ui.px(10));
    Box inner = panel.inset(ui.px(16), ui.px(12));
    draw_line(ui, inner.cut_top(ui.px(22)), Face::label_strong, ui.color().good,
              "A GOOD ANSWER: " + result.model_where);
    inner.cut_top(draw_paragraph(ui, inner, Face::body, ui.color().text, result.model) + ui.px(6));
    if (!result.model_because.empty())
        draw_paragraph(ui, inner, Face::small, ui.color().muted, result.model_because);
}

Box mark(Ui& ui, Box bar, float width, float height) {
    return {bar.x, std::round(bar.middle() - ui.px(height) / 2), width, ui.px(height)};
}

}  // namespace

void DrillView::draw(Ui& ui, Box window, const Drill& drill, const std::string& time, Intents& intents) {
    const Box whole = window;
    const bool side_was_open = side_, leaving = leaving_, reading = drill.preview.shown;
    const bool objecting = !drill.objection.asks.empty(), above = dialogs_.is_above(composer_);
    ui.cover(ui.covered() || above || side_was_open || leaving || objecting || reading);
    dialogs_.begin(composer_);
    draw_bar(ui, begin_screen(ui, window), drill, time, intents);
    if (drill.over) return draw_round(ui, window, drill, intents);
    if (window.w > ui.px(860))
        side_ = false,
        draw_background(ui, window.cut_right(ui.px(window.w > ui.px(1160) ? 340 : 272)), drill);
    if (drill.result)
        draw_result(ui, window, drill, intents);
    else
        draw_task(ui, window, drill, intents);
    if (side_was_open) {
        const float width = std::min(ui.px(340), whole.w);
        const Overlay overlay(ui, "drill/about", whole, Box{whole.right() - width, whole.y, width, whole.h});
        draw_background(ui, overlay.box(), drill);
        if (overlay.dismissed() || ui.input.take(Key::f2)) side_ = false;
    }
    if (!drill.result) dialogs_.draw(ui, whole, composer_, drill.composer, drill.emoji, intents);
    if (reading)
        draw_preview(ui, whole, drill.preview, drill.composer.can_send, drill.composer.send_label, intents);
    if (leaving) ask_to_leave(ui, whole, intents);
    if (objecting)
        objection_.draw(ui, whole, drill.objection, intents);
    else
        objection_.closed();
    ui.cover(false);
    if (dialogs_.is_above(composer_) || side_ != side_was_open || leaving_ != leaving) ui.redraw_in(0);
}

/// A key too many is no reason to lose what was written.
void DrillView::ask_to_leave(Ui& ui, Box window, Intents& intents) {
    const auto answer = ask(ui, window,
                            {"drill/leave", "Leave the drills?",
                             "What is written here is not kept; the drills that are done count all the same.",
                             "Leave", "Go on writing"});
    if (!answer) return;
    leaving_ = false;
    if (*answer) intents.push_back(viewmodel::GoHome{});
}

void DrillView::draw_bar(Ui& ui, Box bar, const Drill& drill, const std::string& time, Intents& intents) {
    if (home_link(ui, bar, "drill/home")) intents.push_back(viewmodel::GoHome{});
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(10));
    if (!drill.over && bar.w < ui.px(700)) {  // what stands at the side of a wide window
        const ButtonText words{"Desk", "F2"};
        const Box area = bar.cut_right(button_width(ui, words));
        bar.cut_right(ui.px(12));
        if (button(ui, "drill/side", mark(ui, area, area.w, 36), words) || ui.shortcut(Key::f2)) side_ = true;
    }
    if (!drill.over) {
        const std::string target = "of 1:00";
        draw_line(ui, bar.cut_right(text_width(ui, Face::small, target) + 1), Face::small, ui.color().muted,
                  target);
        bar.cut_right(ui.px(6));
        const std::string& shown = drill.result ? drill.result->time : time;
        draw_line(ui, bar.cut_right(text_width(ui, Face::title, shown) + 1), Face::title, ui.color().text,
                  shown);
        ui.note("drill/time", bar);
        bar.cut_right(ui.px(16));
    }
    const float count = text_width(ui, Face::body, drill.count),
                name = text_width(ui, Face::heading, "One-minute drill");
    if (bar.w > name + count + ui.px(14))
        bar.cut_left(draw_line(ui, bar, Face::heading, ui.color().text, "One-minute drill") + ui.px(14));
    if (bar.w > count) draw_line(ui, bar, Face::body, ui.color().muted, drill.count);
}

void DrillView::draw_task(Ui& ui, Box box, const Drill& drill, Intents& intents) {
    const float side = ui.px(16);
    composer_.be_compact(box.h < ui.px(460));
    const float height = composer_.height(ui, box.w - 2 * side, drill.composer);
    const Box composer = box.cut_bottom(height + side);
    thread_.take_keys(ui, drill.thread);
    const std::string which = drill.count + drill.thread.conversation;
    if ((focused_for_ != which && !ui.covered()) || ui.keyboard_is_free())
        ui.set_focus("practice/composer"), focused_for_ = which;
    composer_.draw(ui, {composer.x + side, composer.y, composer.w - 2 * side, height}, drill.composer, which,
                   intents);
    thread_.draw(ui, box, drill.thread, 0, intents);
    if (!ui.shortcut(Key::escape)) return;  // the first left the text
    if (drill.composer.text.empty()) intents.push_back(viewmodel::GoHome{});
    leaving_ = !drill.composer.text.empty();
}

void DrillView::draw_result(Ui& ui, Box box, const Drill& drill, Intents& intents) {
    const DrillResult& result = *drill.result;
    Box foot = box.cut_bottom(ui.px(64));
    line_above(foot, ui.color().line);
    foot = foot.inset(ui.px(24), 0);
    const ButtonText next{drill.last ? "See the round" : "Next", "⏎"};
    const float width = button_width(ui, next);
    const Box right = foot.cut_right(width);
    if (ui.shortcut(Key::escape)) intents.push_back(viewmodel::GoHome{});
    if (button(ui, "drill/next", mark(ui, right, width, 42), next, ButtonLook::primary) ||
        (ui.focus().empty() && ui.shortcut(Key::enter)))
        intents.push_back(viewmodel::NextDrill{});
    draw_excerpt(ui, foot, Face::small, ui.color().muted, drill.why);
    ScrollArea area(ui, "drill/result", box);
    const Box content = area.content();
    const float column = std::min(content.w - ui.px(48), ui.px(820));
    Box rest{content.x + ui.px(24), content.y + ui.px(20), column, 1e5f};
    Box head = rest;
    head.cut_left(text_width(ui, Face::figure, result.figure) + ui.px(16));
    const float route = paragraph_height(ui, head.w, Face::body, result.route_says);
    head.h = std::max(ui.px(64), ui.px(36) + route);
    draw_line(ui, {rest.x, rest.y, rest.w, ui.px(64)}, Face::figure, ui.color().text, result.figure);
    draw_sign(ui, head.x, head.y + ui.px(20), result.verdict, Face::title);
    draw_paragraph(ui, {head.x, head.y + ui.px(38), head.w, route}, Face::body, ui.color().muted,
                   result.route_says);
    ui.note("drill/verdict", head);
    rest.cut_top(head.h);
    rest.cut_top(ui.px(12));
    for (const viewmodel::ThreadItem& item : drill.thread.items) {
        if (&item != &drill.thread.items.back()) continue;
        draw_line(ui, rest.cut_top(ui.px(22)), Face::label_strong, ui.color().muted, "THE CUSTOMER");
        rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, item.body.text) + ui.px(10));
    }
    if (!drill.composer.text.empty()) {
        draw_line(ui, rest.cut_top(ui.px(22)), Face::label_strong, ui.color().muted, "YOU");
        rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, drill.composer.text) + ui.px(10));
    }
    rest.cut_top(ui.px(6));
    if (!result.nothing_lost.empty())
        rest.cut_top(draw_paragraph(ui, rest, Face::strong, ui.color().good, result.nothing_lost) +
                     ui.px(12));
    draw_findings(ui, rest, result, intents);
    draw_model(ui, rest, result);
    area.ends_at(rest.y + ui.px(24));
}

void DrillView::draw_round(Ui& ui, Box window, const Drill& drill, Intents& intents) {
    ui.cover(false);
    ScrollArea area(ui, "drill/round", window);
    const Box content = area.content();
    const float width = std::min(content.w - ui.px(48), ui.px(760));
    const float row = ui.px(60);
    const float advice = paragraph_height(ui, width - ui.px(48), Face::body, drill.advice);
    const float height = ui.px(24 + 34 + 30 + 12) + row * static_cast<float>(drill.rows.size()) + ui.px(20) +
                         advice + ui.px(20 + 44 + 24);
    const float top = std::max(content.y + ui.px(24), content.y + std::round((window.h - height) / 3));
    const Box panel{std::round(content.x + (content.w - width) / 2), top, width, height};
    card(ui, panel, ui.color().panel, ui.color().line);
    Box rest = panel.inset(ui.px(24), ui.px(24));
    draw_line(ui, rest.cut_top(ui.px(34)), Face::title, ui.color().text, "The round");
    draw_line(ui, rest.cut_top(ui.px(30)), Face::body, ui.color().muted, drill.summary);
    rest.cut_top(ui.px(12));
    for (const Drill::Row& each : drill.rows) {
        Box line = rest.cut_top(row);
        line_above(line, ui.color().line);
        const float score = sign_width(ui, each.score, Face::small_strong);
        draw_sign(ui, line.right() - score, line.middle() - ui.px(10), each.score, Face::small_strong);
        draw_line(ui, {line.x, line.middle(), line.w, ui.px(20)}, Face::small, ui.color().muted, each.time,
                  Align::right);
        line.cut_right(std::max(score, ui.px(60)) + ui.px(12));
        draw_line(ui, {line.x, line.y + ui.px(9), line.w, ui.px(22)}, Face::strong, ui.color().text,
                  each.who);
        draw_line(ui, {line.x, line.y + ui.px(31), line.w, ui.px(20)}, Face::small, ui.color().muted,
                  each.title);
    }
    line_above(rest, ui.color().line);
    rest.cut_top(ui.px(20));
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, drill.advice) + ui.px(20));
    const ButtonText again{"Five more", "⏎"}, home{"Home", "Esc"};
    Box foot = rest.cut_top(ui.px(44));
    const Box more = foot.cut_right(button_width(ui, again));
    foot.cut_right(ui.px(10));
    if (button(ui, "drill/again", more, again, ButtonLook::primary) ||
        (ui.focus().empty() && ui.shortcut(Key::enter)))
        intents.push_back(viewmodel::NewDrillRound{});
    if (button(ui, "drill/done", foot.cut_right(button_width(ui, home)), home) || ui.shortcut(Key::escape))
        intents.push_back(viewmodel::GoHome{});
    area.ends_at(panel.bottom() + ui.px(24));
}

}  // namespace sim::gui
