// The right side of the manager's desk, and the rows of what was opened.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/team_view.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {
namespace {

using viewmodel::TeamOverview;

std::array<Color, 4> line_colors(const Palette& palette) {
    return {palette.open, palette.good, palette.note, palette.dm};
}

float height_at(Box plot, int permille) {
    return plot.bottom() - plot.h * static_cast<float>(permille) / 1000;
}

void draw_guide(Ui& ui, Box plot, int percent) {
    const float y = std::round(height_at(plot, 10 * percent));
    fill({plot.x, y, plot.w, 1}, faded(ui.color().line, 80));
    const float half = line_height(ui, Face::label) / 2;
    draw_line(ui, {plot.x - ui.px(34), y - half, ui.px(30), 2 * half}, Face::label, ui.color().muted,
              std::to_string(percent), Align::right);
}

/// Where each line's name stands: at its end, none over another.
std::vector<float> label_places(Ui& ui, Box plot, const std::vector<viewmodel::TeamLine>& lines) {
    std::vector<std::size_t> order;
    for (std::size_t n = 0; n < lines.size(); ++n) order.push_back(n);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t n) { return lines[n].points.back().y; });
    std::vector<float> places(lines.size());
    float free = plot.y - ui.px(8);
    for (const std::size_t n : order) {
        places[n] = std::max(free, height_at(plot, lines[n].points.back().y) - ui.px(8));
        free = places[n] + ui.px(16);
    }
    return places;
}

void draw_critical(Ui& ui, Box box, const viewmodel::TeamErrorRow& row, Intents& intents) {
    const Touch touch = ui.control(fmt::format("team/error/{}/{}", row.session, row.id), box);
    if (touch.hovered) fill(box, ui.color().hover);
    if (touch.show_focus) outline(box, ui.color().focus, 0, ui.px(2));
    if (touch.pressed) intents.push_back(viewmodel::OpenTeamSession{row.session, row.id});
    line_above(box, ui.color().line);
    Box inner = box.inset(ui.px(16), ui.px(8));
    Box head = inner.cut_top(ui.px(20));
    if (!row.needs.empty())
        draw_line(ui, head.cut_right(text_width(ui, Face::small, row.needs) + 1), Face::small,
                  ui.color().warn, row.needs);
    head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().bad, row.id) + ui.px(8));
    draw_excerpt(ui, head, Face::small_strong, ui.color().text, row.name);
    draw_excerpt(ui, inner.cut_top(ui.px(18)), Face::small, ui.color().muted, row.about);
    draw_excerpt(ui, inner, Face::small, ui.color().text, row.words);
}

}  // namespace

namespace {

/// Four shapes: colour is not all that tells the lines apart.
void draw_mark_of_line(Ui& ui, std::size_t line, float x, float y, Color color) {
    const float half = ui.px(3.5f);
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    switch (line % 4) {
        case 0:
            return canvas.AddCircleFilled({x, y}, half, color, 16);
        case 1:
            return canvas.AddRectFilled({x - half, y - half}, {x + half, y + half}, color);
        case 2:
            return canvas.AddTriangleFilled({x, y - half}, {x - half, y + half}, {x + half, y + half}, color);
        default:
            canvas.AddQuadFilled({x, y - half - 1}, {x + half + 1, y}, {x, y + half + 1}, {x - half - 1, y},
                                 color);
    }
}

/// One place to press a stretch of days, as high as the plot; returns what it says while it is pointed at.
std::string draw_stretches(Ui& ui, Box plot, const TeamOverview& team, Intents& intents) {
    std::string says;
    for (std::size_t n = 0; n < team.stretches.size(); ++n) {
        const viewmodel::TeamStretch& stretch = team.stretches[n];
        const auto at = [&](int thousandths) {
            return plot.x + plot.w * static_cast<float>(thousandths) / 1000;
        };
        const float x = at(stretch.middle);
        const Box box{at(stretch.begin), plot.y - ui.px(6), at(stretch.end) - at(stretch.begin),
                      plot.h + ui.px(12)};
        const Touch touch = ui.control(fmt::format("team/trend/{}", n), box);
        if (touch.hovered || touch.focused)
            fill({std::round(x), plot.y, 1, plot.h}, ui.color().muted), says = stretch.says;
        if (touch.show_focus) outline(box, ui.color().focus, ui.px(4), ui.px(2));
        if (touch.pressed) intents.push_back(viewmodel::OpenTeamRows{"trend/" + std::to_string(n), ""});
    }
    return says;
}

}  // namespace

void draw_team_trend(Ui& ui, Box box, const TeamOverview& team, Intents& intents) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box.inset(ui.px(16), ui.px(10));
    draw_line(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, "Trend");
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label, ui.color().muted,
              team.trend.empty() ? "No session in these days." : team.trend_says);
    if (team.trend.empty()) return;
    const Box pointed = inner.cut_bottom(ui.px(34));
    Box axis = inner.cut_bottom(ui.px(20));
    const float first = text_width(ui, Face::label, team.trend_first);
    Box plot = inner;
    plot.cut_left(ui.px(36)), plot.cut_right(ui.px(104)), plot.cut_top(ui.px(10)), plot.cut_bottom(ui.px(4));
    axis.cut_left(ui.px(36)), axis.cut_right(ui.px(104));
    draw_line(ui, axis, Face::label, ui.color().muted, team.trend_first);
    if (axis.w > 2 * first + ui.px(12))
        draw_line(ui, axis, Face::label, ui.color().muted, team.trend_last, Align::right);
    for (const int percent : {0, 50, 100}) draw_guide(ui, plot, percent);
    const std::vector<float> places = label_places(ui, plot, team.trend);
    const auto colors = line_colors(ui.color());
    const std::string says = draw_stretches(ui, plot, team, intents);
    draw_paragraph(ui, pointed, Face::label, ui.color().muted,
                   says.empty() ? "Each stretch of days opens its sessions." : says, 2);
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    for (std::size_t n = 0; n < team.trend.size(); ++n) {
        for (const viewmodel::TeamLine::Point& point : team.trend[n].points)
            canvas.PathLineTo(
                {plot.x + plot.w * static_cast<float>(point.x) / 1000, height_at(plot, point.y)});
        compat::stroke_path(canvas, colors[n % colors.size()], ui.px(2));
        for (const viewmodel::TeamLine::Point& point : team.trend[n].points)
            draw_mark_of_line(ui, n, plot.x + plot.w * static_cast<float>(point.x) / 1000,
                              height_at(plot, point.y), colors[n % colors.size()]);
        draw_line(ui, {plot.right() + ui.px(6), places[n], ui.px(100), ui.px(16)}, Face::label_strong,
                  colors[n % colors.size()], team.trend[n].label);
    }
}

float draw_team_errors(Ui& ui, Box box, const TeamOverview& team, Intents& intents) {
    const float row = ui.px(76), head = ui.px(46);
    const float height = head + row * static_cast<float>(team.errors.size());
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box rest = panel;
    Box title = rest.cut_top(head).inset(ui.px(16), 0);
    title.cut_left(draw_line(ui, title, Face::heading, ui.color().text, "Critical errors") + ui.px(10));
    draw_line(ui, title, Face::small, ui.color().muted, team.errors_say);
    for (const viewmodel::TeamErrorRow& error : team.errors)
        draw_critical(ui, rest.cut_top(row), error, intents);
    return height;
}

void draw_team_rows(Ui& ui, Box window, const viewmodel::TeamRows& rows, Intents& intents) {
    const float row = ui.px(52);
    const float wanted = ui.px(110) + row * static_cast<float>(rows.rows.size());
    const Overlay overlay(ui, "team/rows", window, std::min(ui.px(720), window.w - ui.px(48)),
                          std::min(wanted, window.h - ui.px(80)));
    Box inner = overlay.box().inset(ui.px(20), ui.px(16));
    Box head = inner.cut_top(ui.px(34));
    const float width = button_width(ui, {"Close", "Esc"});
    const Box close = head.cut_right(width);
    if (button(ui, "team/rows/close", button_box(ui, close), {"Close", "Esc"}) || overlay.dismissed())
        intents.push_back(viewmodel::CloseTeamRows{});
    const auto turn = [&](const char* name, std::string_view label, bool enabled, int step) {
        if (!rows.has_previous && !rows.has_next) return;
        head.cut_right(ui.px(6));
        const Box area = head.cut_right(button_width(ui, {label}));
        if (button(ui, name, button_box(ui, area), {label}, ButtonLook::quiet, 0, enabled))
            intents.push_back(viewmodel::PageTeamRows{step});
    };
    turn("team/rows/next", "Next", rows.has_next, 1);
    turn("team/rows/previous", "Previous", rows.has_previous, -1);
    head.cut_right(ui.px(6));
    const ButtonText copy{"Copy", "Ctrl C"};
    const Box copied = head.cut_right(button_width(ui, copy));
    if (button(ui, "team/rows/copy", button_box(ui, copied), copy, ButtonLook::quiet, 0,
               !rows.rows.empty()) ||
        ui.shortcut(Key::c, true))
        intents.push_back(viewmodel::CopyTeamTable{"rows"});
    draw_excerpt(ui, head, Face::heading, ui.color().text, rows.title);
    draw_line(ui, inner.cut_top(ui.px(26)), Face::small, ui.color().muted, rows.about);
    ScrollArea area(ui, "team/rows/" + rows.title + rows.about, inner);  // other rows begin at their top
    Box list = area.content();
    list.cut_right(ui.px(12));  // the bar lies over it
    int number = 0;
    for (const viewmodel::TeamRow& each : rows.rows) {
        const Box line = list.cut_top(row);
        const Touch touch = ui.control(fmt::format("team/row/{}", number++), line, each.session != 0);
        if (touch.hovered) fill(line, ui.color().hover);
        if (touch.show_focus) outline(line, ui.color().focus, 0, ui.px(2));
        line_above(line, ui.color().line);
        if (touch.pressed) intents.push_back(viewmodel::OpenTeamSession{each.session, each.at});
        if (each.session == 0) ui.note(fmt::format("team/row/{}", number - 1), line);
        Box text = line.inset(ui.px(12), ui.px(6));
        const float score = std::min(text.w / 2, sign_width(ui, each.score, Face::small_strong));
        draw_sign(ui, text.right() - score, line.middle(), each.score, Face::small_strong);
        text.cut_right(score + ui.px(10));
        draw_excerpt(ui, text.cut_top(ui.px(20)), Face::strong, ui.color().text, each.about);
        draw_excerpt(ui, text, Face::small, ui.color().muted, each.detail);
    }
    area.ends_at(list.y);
}

}  // namespace sim::gui
