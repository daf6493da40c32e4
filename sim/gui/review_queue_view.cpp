#include "sim/gui/review_queue_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"

namespace sim::gui {
namespace {

constexpr float case_height = 58;

void draw_tick(Ui& ui, Box place, const viewmodel::ReviewQueueRow& row, Intents& intents) {
    const float side = ui.px(20);
    const Box box{std::round(place.x + (place.w - side) / 2), std::round(place.middle() - side / 2), side,
                  side};
    const std::string name = fmt::format("queue/pick/{}", row.session);
    const Touch touch = ui.control(name, place);
    fill(box, row.picked ? ui.color().open : ui.color().raised, ui.px(5));
    outline(box, touch.hovered ? ui.color().open : ui.color().line, ui.px(5), ui.px(1));
    if (row.picked) draw_line(ui, box, Face::small_strong, ui.color().bg, icon("check"), Align::center);
    if (touch.show_focus) focus_ring(ui, place.inset(ui.px(4), ui.px(8)), ui.px(6));
    if (touch.pressed) intents.push_back(viewmodel::PickCase{row.session});
}

void draw_case(Ui& ui, Box box, const viewmodel::ReviewQueueRow& row, Intents& intents) {
    draw_tick(ui, box.cut_left(ui.px(44)), row, intents);
    const Touch touch = ui.control(fmt::format("queue/case/{}", row.session), box);
    if (touch.hovered) fill(box, ui.color().hover);
    if (touch.show_focus) outline(box, ui.color().focus, 0, ui.px(2));
    if (touch.pressed) intents.push_back(viewmodel::OpenCase{row.session});
    Box text = box.inset(ui.px(8), ui.px(8));
    const float mark = row.mark.text.empty() ? 0 : sign_width(ui, row.mark, Face::small_strong);
    draw_sign(ui, text.right() - mark, box.middle(), row.mark, Face::small_strong);
    text.cut_right(mark + ui.px(12));
    const float since = std::min(text.w / 2, text_width(ui, Face::small, row.since) + 1);
    draw_line(ui, text.cut_right(since), Face::small, ui.color().muted, row.since, Align::right);
    draw_excerpt(ui, text.cut_top(ui.px(21)), Face::strong, ui.color().text, row.who);
    draw_excerpt(ui, text, Face::small, ui.color().muted, row.waits);
}

}  // namespace

void ReviewQueueView::draw_filters(Ui& ui, Box& rest, const viewmodel::ReviewQueue& queue) {
    Box line = rest.cut_top(ui.px(30));
    for (const viewmodel::TeamFilterChip& chip : queue.filters) {
        const float width = chip_button_width(ui, chip.label);
        if (width > line.w) rest.cut_top(ui.px(8)), line = rest.cut_top(ui.px(30));
        const Box box = line.cut_left(width);
        if (chip_button(ui, "queue/filter/" + chip.id, box, chip.label, chip.on, ui.color().open))
            open_filter_ = chip.id, menu_anchor_ = box;
        line.cut_left(ui.px(8));
    }
    rest.cut_top(ui.px(8));
    draw_line(ui, rest.cut_top(ui.px(22)), Face::small, ui.color().muted, queue.summary);
    rest.cut_top(ui.px(8));
}

/// What is picked is decided alike; what was kept last can be taken back whole.
void ReviewQueueView::draw_bulk(Ui& ui, Box line, const viewmodel::ReviewQueue& queue, Intents& intents) {
    const auto pressed = [&](std::string_view name, std::string_view label, bool enabled) {
        const Box box = line.cut_left(button_width(ui, {label}));
        line.cut_left(ui.px(8));
        return button(ui, name, {box.x, box.y + ui.px(3), box.w, ui.px(30)}, {label}, ButtonLook::quiet, 0,
                      enabled);
    };
    if (pressed("queue/pick-all", "Pick all", !queue.rows.empty())) intents.push_back(viewmodel::PickCase{});
    const bool some = !queue.picked.empty();
    if (pressed("queue/accept", "The judge is right", some))
        intents.push_back(viewmodel::BeginReview{"accept", -1});
    if (pressed("queue/reject", "Reject", some)) intents.push_back(viewmodel::BeginReview{"reject", -1});
    line.cut_left(draw_line(ui, line, Face::small, ui.color().muted, queue.picked) + ui.px(16));
    if (queue.batch == 0) return;
    const float back = text_width(ui, Face::small_strong, "Take back") + 1;
    if (line.w < back + text_width(ui, Face::small, queue.kept)) return;
    line.cut_left(draw_line(ui, line, Face::small, ui.color().good, queue.kept) + ui.px(8));
    if (link(ui, "queue/take-back", line.cut_left(back), "Take back"))
        intents.push_back(viewmodel::TakeBackReview{queue.batch});
}

void ReviewQueueView::draw_foot(Ui& ui, Box line, const viewmodel::ReviewQueue& queue, Intents& intents) {
    const auto at_right = [&](std::string_view name, std::string_view label, bool enabled) {
        const Box box = line.cut_right(button_width(ui, {label}));
        line.cut_right(ui.px(6));
        return button(ui, name, {box.x, box.y + ui.px(6), box.w, ui.px(30)}, {label}, ButtonLook::quiet, 0,
                      enabled);
    };
    if (at_right("queue/next", "Next", queue.has_next)) intents.push_back(viewmodel::PageQueue{1});
    if (at_right("queue/previous", "Previous", queue.has_previous))
        intents.push_back(viewmodel::PageQueue{-1});
    draw_line(ui, line, Face::small, ui.color().muted, queue.page, Align::right);
}

namespace {

constexpr float drill_answers_width = 250;

float drill_matter_height(Ui& ui, float width, const viewmodel::DrillMatter& matter) {
    const float words = width - ui.px(drill_answers_width);
    return ui.px(20 + 16) + paragraph_height(ui, words, Face::small, matter.disagrees) +
           paragraph_height(ui, words, Face::small, matter.judge);
}

void draw_drill_matter(Ui& ui, Box row, const viewmodel::DrillMatter& matter, Intents& intents) {
    line_above(row, ui.color().line);
    Box answers = row.cut_right(ui.px(drill_answers_width));
    const auto pressed = [&](std::string_view act, std::string_view label) {
        const Box box = answers.cut_right(button_width(ui, {label}));
        answers.cut_right(ui.px(8));
        if (button(ui, fmt::format("queue/{}/{}", act, matter.dispute),
                   {box.x, box.y + ui.px(10), box.w, ui.px(30)}, {label}, ButtonLook::quiet))
            intents.push_back(viewmodel::BeginReview{std::string(act), matter.dispute});
    };
    pressed("drill-wrong", "Judge wrong");
    pressed("drill-right", "Judge right");
    row = row.inset(0, ui.px(8));
    draw_excerpt(ui, row.cut_top(ui.px(20)), Face::small_strong, ui.color().text, matter.who);
    row.cut_top(draw_paragraph(ui, row, Face::small, ui.color().text, matter.disagrees));
    draw_paragraph(ui, row, Face::small, ui.color().muted, matter.judge);
}

}  // namespace

/// Disagreements in drills: their verdicts count for nothing, so an answer in words is all they need.
void ReviewQueueView::draw_in_drills(Ui& ui, Box& rest, const viewmodel::ReviewQueue& queue,
                                     Intents& intents) {
    if (queue.in_drills.empty()) return;
    rest.cut_top(ui.px(16));
    float height = ui.px(20 + 30 + 26);
    for (const viewmodel::DrillMatter& matter : queue.in_drills)
        height += drill_matter_height(ui, rest.w - ui.px(32), matter);
    const Box panel = rest.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(10));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, "Disagreements in drills");
    draw_line(ui, inner.cut_top(ui.px(26)), Face::small, ui.color().muted,
              "A drill counts for nothing: an answer in words is all they need.");
    for (const viewmodel::DrillMatter& matter : queue.in_drills)
        draw_drill_matter(ui, inner.cut_top(drill_matter_height(ui, inner.w, matter)), matter, intents);
}

Box ReviewQueueView::draw(Ui& ui, Box rest, const viewmodel::ReviewQueue& queue, Intents& intents) {
    draw_filters(ui, rest, queue);
    const float rows = ui.px(case_height) * static_cast<float>(queue.rows.size());
    const float height = ui.px(48 + 44) + rows + ui.px(queue.rows.empty() ? 30 : 0);
    const Box panel = rest.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(12), ui.px(6));
    draw_bulk(ui, inner.cut_top(ui.px(36)), queue, intents);
    if (queue.rows.empty())
        draw_line(ui, inner.cut_top(ui.px(30)), Face::body, ui.color().muted, queue.empty_says);
    for (const viewmodel::ReviewQueueRow& row : queue.rows) {
        const Box line = inner.cut_top(ui.px(case_height));
        line_above(line, ui.color().line);
        draw_case(ui, line, row, intents);
    }
    draw_foot(ui, inner, queue, intents);
    draw_in_drills(ui, rest, queue, intents);
    return rest;
}

void ReviewQueueView::draw_above(Ui& ui, Box window, const viewmodel::ReviewQueue& queue, Intents& intents) {
    if (!queue.draft.title.empty()) return dialog_.draw(ui, window, queue.draft, intents);
    dialog_.closed();
    if (open_filter_.empty()) return;
    const auto chip = std::ranges::find(queue.filters, open_filter_, &viewmodel::TeamFilterChip::id);
    if (chip == queue.filters.end()) return open_filter_.clear();
    std::vector<MenuItem> items;
    for (const auto& choice : chip->choices) items.push_back({choice.label, "", true});
    const MenuAnswer answer = menu(ui, "queue/" + open_filter_, window, menu_anchor_, items);
    if (answer.chosen)
        intents.push_back(
            viewmodel::FilterQueue{chip->id, chip->choices[static_cast<std::size_t>(*answer.chosen)].value});
    if (answer.chosen || answer.closed) open_filter_.clear(), ui.redraw_in(0);
}

}  // namespace sim::gui
