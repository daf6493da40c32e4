#include "sim/gui/progress_view.h"

#include <fmt/format.h>

#include <array>

#include "sim/gui/home_view.h"
#include "sim/gui/icons.h"
#include "sim/gui/line_chart.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::Progress;

constexpr float tile_gap = 16;

/// `count` boxes of one row, as many in a line as fit at `least` each.
std::vector<Box> grid(Ui& ui, Box& rest, std::size_t count, float least, float height) {
    const float space = ui.px(tile_gap);
    const auto fitting = static_cast<std::size_t>(std::max(1.f, (rest.w + space) / (least + space)));
    std::size_t columns = std::min(count, fitting);
    for (std::size_t even = columns; 2 * even > columns; --even)
        if (count % even == 0) {
            columns = even;  // no line with less than the others where that costs little room
            break;
        }
    const float width =
        std::floor((rest.w - space * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    std::vector<Box> boxes;
    for (std::size_t n = 0; n < count; ++n) {
        if (n > 0 && n % columns == 0) rest.cut_top(height + space);
        boxes.push_back({rest.x + (width + space) * static_cast<float>(n % columns), rest.y, width, height});
    }
    if (count > 0) rest.cut_top(height);
    return boxes;
}

void section_heading(Ui& ui, Box& rest, std::string_view words, std::string_view about) {
    rest.cut_top(ui.px(28));
    Box head = rest.cut_top(ui.px(28));
    head.cut_left(draw_line(ui, head, Face::heading, ui.color().text, words) + ui.px(10));
    if (text_width(ui, Face::small, about) <= head.w)
        draw_line(ui, head, Face::small, ui.color().muted, about);
    else
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, about));
    rest.cut_top(ui.px(8));
}

void draw_next(Ui& ui, Box box, const viewmodel::NextForYou& next, Intents& intents) {
    card(ui, box, ui.color().panel, ui.color().open);
    Box inner = box.inset(ui.px(24), ui.px(16));
    const ButtonText words{"Start", inner.w < ui.px(420) ? "" : "⏎"};
    const float width = button_width(ui, words);
    const Box right = inner.cut_right(width);
    inner.cut_right(ui.px(16));
    if (button(ui, "progress/next", {right.x, std::round(box.middle() - ui.px(22)), width, ui.px(44)}, words,
               ButtonLook::primary) ||
        (ui.focus().empty() && ui.shortcut(Key::enter)))
        intents.push_back(viewmodel::ChooseScenario{next.scenario});
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label_strong, ui.color().muted, "NEXT FOR YOU");
    draw_excerpt(ui, inner.cut_top(ui.px(30)), Face::title, ui.color().text, next.title);
    draw_paragraph(ui, inner, Face::body, ui.color().muted, next.because, 3);
}

void draw_list(Ui& ui, Box box, std::string_view title, const std::vector<std::string>& lines) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box.inset(ui.px(20), ui.px(14));
    draw_line(ui, inner.cut_top(ui.px(28)), Face::strong, ui.color().text, title);
    for (const std::string& line : lines) {
        if (inner.h < ui.px(18)) break;
        inner.cut_top(draw_paragraph(ui, inner, Face::small, ui.color().muted, line, 2) + ui.px(5));
    }
}

void draw_first_row(Ui& ui, Box& rest, const Progress& progress, Intents& intents) {
    std::vector<std::string> due;
    for (const viewmodel::DueItem& item : progress.due) due.push_back(item.title + ": " + item.why);
    if (due.empty()) due.push_back(progress.due_says);
    const std::size_t count = 1 + (progress.next ? 1 : 0) + (progress.weakest.empty() ? 0 : 1);
    const std::vector<Box> boxes = grid(ui, rest, count, ui.px(350), ui.px(148));
    std::size_t at = 0;
    if (progress.next) draw_next(ui, boxes[at++], *progress.next, intents);
    if (!progress.weakest.empty())
        draw_list(ui, boxes[at++], "Where points were lost lately", progress.weakest);
    draw_list(ui, boxes[at], "Due today", due);
}

void draw_trend(Ui& ui, Box box, const viewmodel::Trend& trend) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box.inset(ui.px(18), ui.px(14));
    Box head = inner.cut_top(ui.px(34));
    const float figure = text_width(ui, Face::dial, trend.figure);
    draw_line(ui, head.cut_right(figure + 1), Face::dial, ui.color().text, trend.figure);
    draw_line(ui, head, Face::strong, ui.color().text, trend.name);
    draw_line(ui, inner.cut_top(ui.px(20)), Face::small,
              trend.change_mood == viewmodel::Mood::neutral ? ui.color().muted
                                                            : mood_color(ui.color(), trend.change_mood),
              trend.change);
    inner.cut_top(ui.px(6));
    draw_line_chart(ui, inner, trend.chart, ui.color().open);
}

void draw_badge(Ui& ui, Box box, const viewmodel::BadgeCard& badge) {
    card(ui, box, badge.earned ? ui.color().panel : ui.color().bg,
         badge.earned ? ui.color().good : ui.color().line);
    Box inner = box.inset(ui.px(16), ui.px(12));
    Box head = inner.cut_top(ui.px(26));
    const Color color = badge.earned ? ui.color().good : ui.color().muted;
    const float sign = draw_line(ui, head, Face::strong, color, icon(badge.earned ? "shield" : "lock"));
    ui.explain("progress/badge/" + badge.title, head.cut_left(sign + ui.px(8)),
               badge.earned ? "Earned" : "Not earned yet");
    draw_line(ui, head, Face::strong, badge.earned ? ui.color().text : ui.color().muted, badge.title);
    draw_paragraph(ui, inner, Face::small, ui.color().muted, badge.says, 4);
}

}  // namespace

void ProgressView::draw(Ui& ui, Box window, const Progress& progress, Intents& intents) {
    const Box whole = window;
    const bool menu_was_open = menu_open_, above = menu_was_open || progress.comparison.has_value();
    if (above) ui.cover(true);
    Box bar = begin_screen(ui, window);
    draw_name(ui, bar);
    draw_tabs(ui, bar, Tab::progress, intents);
    bar_tools(ui, bar, intents);
    if (ui.shortcut(Key::left, false, false, true)) intents.push_back(viewmodel::GoHome{});
    draw_excerpt(ui, bar, Face::strong, ui.color().text, progress.trainee, Align::right);
    {
        ScrollArea area(ui, "progress/scroll", window);
        const Box content = area.content();
        const float width = std::min(content.w - ui.px(48), ui.px(1760));
        Box rest{std::round(content.x + (content.w - width) / 2), content.y + ui.px(20), width, 1e5f};
        Box head = rest.cut_top(ui.px(34));
        head.cut_left(draw_line(ui, head, Face::title, ui.color().text, "Progress") + ui.px(12));
        if (text_width(ui, Face::body, progress.summary) <= head.w)
            draw_line(ui, head, Face::body, ui.color().muted, progress.summary);
        else
            rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().muted, progress.summary));
        rest.cut_top(ui.px(10));
        if (!progress.empty_says.empty())
            rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, progress.empty_says) +
                         ui.px(14));
        draw_first_row(ui, rest, progress, intents);
        if (progress.empty_says.empty()) {
            section_heading(ui, rest, "Trends", "the latest 20 sessions; squares are below the pass mark");
            const std::vector<Box> places = grid(ui, rest, progress.trends.size(), ui.px(236), ui.px(220));
            for (std::size_t n = 0; n < places.size(); ++n) draw_trend(ui, places[n], progress.trends[n]);
        }
        section_heading(ui, rest, "Badges", progress.badge_count);
        const std::vector<Box> places = grid(ui, rest, progress.badges.size(), ui.px(236), ui.px(116));
        for (std::size_t n = 0; n < places.size(); ++n) draw_badge(ui, places[n], progress.badges[n]);
        if (progress.empty_says.empty()) draw_history(ui, rest, progress, intents);
        area.ends_at(rest.y + ui.px(24));
    }
    if (menu_was_open) draw_menu(ui, whole, progress, intents);
    if (progress.comparison) draw_comparison(ui, whole, *progress.comparison, intents);
    ui.cover(false);
    if (menu_open_ != menu_was_open) ui.redraw_in(0);
}

void ProgressView::draw_filters(Ui& ui, Box head, const Progress& progress, Intents& intents) {
    std::string label = "All scenarios";
    for (const viewmodel::FilterChoice& choice : progress.scenarios)
        if (choice.id == progress.scenario_filter) label = choice.label;
    const Box area = head.cut_right(std::min(head.w, chip_button_width(ui, label)));
    if (chip_button(ui, "progress/scenario", {area.x, area.y, area.w, ui.px(30)}, label,
                    !progress.scenario_filter.empty(), ui.color().open))
        menu_open_ = true, menu_anchor_ = {area.x, area.y, area.w, ui.px(30)};
    for (const viewmodel::FilterChoice& choice : progress.modes) {
        head.cut_right(ui.px(8));
        const Box chip = head.cut_right(std::min(head.w, chip_button_width(ui, choice.label)));
        const bool on = choice.id == progress.mode_filter;
        if (chip_button(ui, "progress/mode/" + choice.id, {chip.x, chip.y, chip.w, ui.px(30)}, choice.label,
                        on, ui.color().open))
            intents.push_back(viewmodel::FilterHistory{progress.scenario_filter, on ? "" : choice.id});
    }
}

void ProgressView::draw_menu(Ui& ui, Box window, const Progress& progress, Intents& intents) {
    const float row = ui.px(36), width = std::min(ui.px(360), window.w - ui.px(32));
    const float wanted = row * static_cast<float>(progress.scenarios.size() + 1) + ui.px(12);
    const bool below = window.bottom() - menu_anchor_.bottom() > window.h / 2;
    const float room = below ? window.bottom() - menu_anchor_.bottom() : menu_anchor_.y - window.y;
    const float height = std::min(wanted, room - ui.px(16));
    const float x = std::min(menu_anchor_.x, window.right() - width - ui.px(16));
    const float y = below ? menu_anchor_.bottom() + ui.px(4) : menu_anchor_.y - ui.px(4) - height;
    const Overlay overlay(ui, "progress/scenarios", window, Box{x, y, width, height});
    ScrollArea area(ui, "progress/scenarios/list", overlay.box().inset(ui.px(6), ui.px(6)));
    Box rows = area.content();
    const auto item = [&](const std::string& id, const std::string& label) {
        const Box box = rows.cut_top(row);
        const Touch touch = ui.control("progress/scenarios/" + (id.empty() ? "all" : id), box);
        if (touch.hovered || touch.show_focus) fill(box, ui.color().selected, ui.px(8));
        draw_excerpt(ui, box.inset(ui.px(12), 0), id == progress.scenario_filter ? Face::strong : Face::body,
                     ui.color().text, label);
        if (!touch.pressed) return;
        intents.push_back(viewmodel::FilterHistory{id, progress.mode_filter});
        menu_open_ = false;
    };
    item("", "All scenarios");
    for (const viewmodel::FilterChoice& choice : progress.scenarios) item(choice.id, choice.label);
    area.ends_at(rows.y);
    if (overlay.dismissed()) menu_open_ = false;
}

void ProgressView::draw_history(Ui& ui, Box& rest, const Progress& progress, Intents& intents) {
    section_heading(ui, rest, "History", progress.history_count);
    draw_filters(ui, {rest.x + rest.w / 3, rest.y - ui.px(36), rest.w - rest.w / 3, ui.px(30)}, progress,
                 intents);
    const float row_height = ui.px(52), column = ui.px(92);
    const bool wide = rest.w > ui.px(900);
    const Box panel = rest.cut_top(
        ui.px(40) + row_height * static_cast<float>(std::max<std::size_t>(1, progress.history.size())));
    card(ui, panel, ui.color().panel, ui.color().line);
    Box rows = panel.inset(ui.px(20), 0);
    Box head = rows.cut_top(ui.px(40));
    const float tail = ui.px(260);
    Box titles = head;
    titles.cut_right(tail);
    if (wide)
        for (auto trend = progress.trends.rbegin(); trend != progress.trends.rend(); ++trend)
            draw_line(ui, titles.cut_right(column), Face::label_strong, ui.color().muted, trend->name,
                      Align::right);
    draw_line(ui, titles, Face::label_strong, ui.color().muted, "Session");
    if (progress.history.empty())
        draw_line(ui, rows, Face::body, ui.color().muted,
                  "No session of this kind. Choose All scenarios to see the others.");
    for (const viewmodel::HistoryRow& each : progress.history) {
        const Box row = rows.cut_top(row_height);
        const Box hit{panel.x + 1, row.y, panel.w - 2, row.h};
        line_above(hit, ui.color().line);
        const float wide_button = button_width(ui, {"Compare"});
        const Box open{hit.x, hit.y, hit.w - wide_button - ui.px(24), hit.h};
        const Touch touch = ui.control(fmt::format("progress/session/{}", each.session), open);
        if (touch.hovered) fill(hit, ui.color().hover);
        if (touch.show_focus) outline(hit, ui.color().focus, 0, ui.px(2));
        if (touch.pressed) intents.push_back(viewmodel::OpenSession{each.session});
        Box line = row;
        Box right = line.cut_right(tail);
        const Box button_place = right.cut_right(wide_button);
        if (each.compare_with != 0 &&
            button(ui, fmt::format("progress/compare/{}", each.session),
                   {button_place.x, std::round(row.middle() - ui.px(16)), wide_button, ui.px(32)},
                   {"Compare"}))
            intents.push_back(viewmodel::CompareAttempts{each.compare_with, each.session});
        right.cut_right(ui.px(14));
        const float score = std::min(right.w, sign_width(ui, each.score, Face::small_strong));
        draw_sign(ui, right.right() - score, row.middle(), each.score, Face::small_strong);
        if (wide)
            for (std::size_t n = each.dimensions.size(); n-- > 0;)
                draw_line(ui, line.cut_right(column), Face::body, ui.color().text, each.dimensions[n],
                          Align::right);
        line.cut_right(ui.px(8));
        draw_excerpt(ui, {line.x, row.y + ui.px(7), line.w, ui.px(20)}, Face::strong, ui.color().text,
                     each.title);
        const std::string when = each.mode.empty() ? each.when : each.when + " · " + each.mode;
        draw_line(ui, {line.x, row.y + ui.px(27), line.w, ui.px(18)}, Face::small, ui.color().muted, when);
    }
}

}  // namespace sim::gui
