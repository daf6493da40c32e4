#include <algorithm>

#include "sim/gui/paint.h"
#include "sim/gui/progress_view.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

using viewmodel::Comparison;

/// The attempt before or after this one that is not the other; 0 where there is none.
std::int64_t neighbour(const Comparison& comparison, std::int64_t from, std::int64_t other, int step) {
    const auto& all = comparison.attempts;
    const auto here = std::ranges::find(all, from, &Comparison::Attempt::session);
    for (auto at = (here - all.begin()) + step; at >= 0 && at < static_cast<std::ptrdiff_t>(all.size());
         at += step)
        if (all[static_cast<std::size_t>(at)].session != other)
            return all[static_cast<std::size_t>(at)].session;
    return 0;
}

/// "‹ 2026-03-02 09:00 ›" over a column; the session chosen, or 0.
std::int64_t draw_chooser(Ui& ui, Box box, std::string_view name, const Comparison& comparison,
                          std::int64_t session, std::int64_t other, std::string_view when,
                          std::string_view score) {
    const std::int64_t before = neighbour(comparison, session, other, -1);
    const std::int64_t after = neighbour(comparison, session, other, +1);
    const Box left = box.cut_left(ui.px(30)), right = box.cut_right(ui.px(30));
    const auto place = [&](Box side) { return Box{side.x, side.y + ui.px(6), side.w, ui.px(30)}; };
    std::int64_t chosen = 0;
    if (before && button(ui, std::string(name) + "/before", place(left), {"‹", "", "", "The attempt before"},
                         ButtonLook::quiet))
        chosen = before;
    if (after && button(ui, std::string(name) + "/after", place(right), {"›", "", "", "The attempt after"},
                        ButtonLook::quiet))
        chosen = after;
    draw_line(ui, box.cut_top(ui.px(22)), Face::strong, ui.color().text, when, Align::center);
    draw_line(ui, box.cut_top(ui.px(20)), Face::small, ui.color().muted, score, Align::center);
    return chosen;
}

void draw_figure(Ui& ui, Box box, const std::string& words, int permille, Color color) {
    box = box.inset(ui.px(8), 0);
    const Box figure = box.cut_right(std::max(ui.px(82), text_width(ui, Face::small, words) + 1));
    draw_line(ui, figure, Face::small, permille < 0 ? ui.color().muted : ui.color().text, words,
              Align::right);
    box.cut_right(ui.px(8));
    if (permille >= 0 && box.w > ui.px(16)) draw_bar(ui, box, permille, color);
}

/// In a narrow panel a name has a line of its own above its figures.
float comparison_row_height(Ui& ui, const Comparison::Row& each, float name, bool own_line) {
    if (each.heading) return ui.px(38);
    const float words = paragraph_height(ui, name - ui.px(8), Face::small, each.name);
    return own_line ? words + ui.px(34) : std::max(ui.px(28), words + ui.px(10));
}

void draw_comparison_row(Ui& ui, Box row, const Comparison::Row& each, float name, float column) {
    const bool own_line = !each.heading && name >= row.w;
    if (own_line) {
        draw_paragraph(ui, {row.x, row.y + ui.px(6), name - ui.px(8), row.h}, Face::small, ui.color().text,
                       each.name);
        row = row.cut_bottom(ui.px(28)), name = 0;
    }
    if (each.heading) {
        draw_line(ui, {row.x, row.y + ui.px(6), name, row.h - ui.px(6)}, Face::strong, ui.color().text,
                  each.name);
        name = std::min(name, std::max(0.f, row.w - 2 * column - ui.px(100)));
        for (const auto& [offset, words] :
             {std::pair(name, &each.earlier), std::pair(name + column, &each.later)})
            draw_line(ui, {row.x + offset + ui.px(8), row.y + ui.px(6), column - ui.px(16), row.h - ui.px(6)},
                      Face::strong, ui.color().text, *words, Align::right);
        return line_below(row, ui.color().line);
    }
    if (!own_line)
        draw_paragraph(ui, {row.x, row.y + ui.px(6), name - ui.px(8), row.h}, Face::small, ui.color().text,
                       each.name);
    draw_figure(ui, {row.x + name, row.y, column, row.h}, each.earlier, each.earlier_permille,
                ui.color().muted);
    draw_figure(ui, {row.x + name + column, row.y, column, row.h}, each.later, each.later_permille,
                each.change.mood == viewmodel::Mood::neutral ? ui.color().open
                                                             : mood_color(ui.color(), each.change.mood));
    if (!each.change.text.empty())
        draw_sign(ui, row.x + name + 2 * column + ui.px(10), row.middle(), each.change, Face::small_strong);
}

float reply_height(Ui& ui, float width, const std::string& words) {
    return ui.px(10 + 22 + 10) + paragraph_height(ui, width - ui.px(24), Face::small, words);
}

void draw_reply(Ui& ui, Box box, const std::string& head, const std::string& words) {
    fill(box, ui.color().raised, ui.px(8));
    outline(box, ui.color().line, ui.px(8));
    Box inner = box.inset(ui.px(12), ui.px(10));
    draw_excerpt(ui, inner.cut_top(ui.px(22)), Face::label_strong, ui.color().muted, head);
    draw_paragraph(ui, inner, Face::small, ui.color().text, words);
}

/// Both replies beside each other, in a narrow panel below each other, then what changed the score.
void draw_replies(Ui& ui, Box& rest, const Comparison::Replies& replies, bool narrow) {
    const float gap = ui.px(12), width = narrow ? rest.w : std::floor((rest.w - gap) / 2);
    draw_line(ui, rest.cut_top(ui.px(26)), Face::strong, ui.color().text, replies.who);
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, replies.asked) + ui.px(8));
    const auto head = [](std::string_view when, const std::string& where) {
        return std::string(when) + (where.empty() ? "" : " · " + where);
    };
    float first = reply_height(ui, width, replies.earlier), second = reply_height(ui, width, replies.later);
    if (!narrow) first = second = std::max(first, second);
    draw_reply(ui, {rest.x, rest.y, width, first}, head("Before", replies.earlier_where), replies.earlier);
    if (narrow) rest.cut_top(first + gap);
    draw_reply(ui, {narrow ? rest.x : rest.x + width + gap, rest.y, width, second},
               head("Now", replies.later_where), replies.later);
    rest.cut_top(second + ui.px(8));
    for (const Comparison::Change& change : replies.changes) {
        const float sign = sign_width(ui, change.points, Face::small_strong) + ui.px(10);
        const float words = paragraph_height(ui, rest.w - sign, Face::small, change.says);
        const Box line = rest.cut_top(std::max(ui.px(22), words + ui.px(4)));
        draw_sign(ui, line.x, line.y + ui.px(8), change.points, Face::small_strong);
        draw_paragraph(ui, {line.x + sign, line.y, line.w - sign, line.h}, Face::small, ui.color().muted,
                       change.says);
    }
    rest.cut_top(ui.px(16));
}

}  // namespace

void draw_comparison(Ui& ui, Box window, const Comparison& comparison, Intents& intents) {
    const Overlay overlay(ui, "compare", window, ui.px(940), std::min(window.h - ui.px(32), ui.px(780)));
    ui.note("compare/panel", overlay.box());
    const bool narrow = overlay.box().w < ui.px(640);
    const TallBox tall(ui, "compare/scroll", overlay.box(), ui.px(narrow ? 460 : 400));
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    Box foot = rest.cut_bottom(ui.px(40));
    rest.cut_bottom(ui.px(10));
    rest.cut_top(draw_paragraph(ui, rest, Face::title, ui.color().text, comparison.title) + ui.px(6));
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, comparison.summary) + ui.px(12));
    const float change = ui.px(90), inside = rest.w - ui.px(10);
    const float name = narrow ? inside : std::floor(inside * .3f);
    const float column = std::floor((inside - (narrow ? 0 : name) - change - ui.px(12)) / 2);
    Box head = rest.cut_top(ui.px(48));
    if (!narrow) head.cut_left(name);
    std::int64_t earlier = comparison.earlier, later = comparison.later;
    if (const auto chosen = draw_chooser(ui, head.cut_left(column), "compare/earlier", comparison, earlier,
                                         later, comparison.earlier_when, comparison.earlier_score))
        earlier = chosen;
    if (const auto chosen = draw_chooser(ui, head.cut_left(column), "compare/later", comparison, later,
                                         earlier, comparison.later_when, comparison.later_score))
        later = chosen;
    if (earlier != comparison.earlier || later != comparison.later)
        intents.push_back(viewmodel::CompareAttempts{earlier, later});
    line_above(rest, ui.color().line);
    {
        ScrollArea area(ui, "compare/rows", rest);
        Box rows = area.content();
        if (!comparison.replies.empty()) {
            Box replies{rows.x, rows.y + ui.px(12), inside, rows.h};
            draw_line(ui, replies.cut_top(ui.px(26)), Face::label_strong, ui.color().muted,
                      "WHAT YOU WROTE, AND WHAT CHANGED THE SCORE");
            for (const Comparison::Replies& each : comparison.replies)
                draw_replies(ui, replies, each, narrow);
            draw_line(ui, replies.cut_top(ui.px(26)), Face::label_strong, ui.color().muted,
                      "CRITERION BY CRITERION");
            rows.cut_top(replies.y - rows.y);
        }
        for (const Comparison::Row& each : comparison.rows)
            draw_comparison_row(
                ui,
                Box{rows.x, rows.y, inside, rows.cut_top(comparison_row_height(ui, each, name, narrow)).h},
                each, name, column);
        area.ends_at(rows.y);
    }
    const ButtonText close{"Close", "Esc"};
    const float width = button_width(ui, close);
    if (button(ui, "compare/close", {foot.right() - width, foot.y, width, ui.px(38)}, close) ||
        overlay.dismissed())
        intents.push_back(viewmodel::CloseCompare{});
}

}  // namespace sim::gui
