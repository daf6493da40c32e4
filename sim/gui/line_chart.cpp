#include "sim/gui/line_chart.h"

#include <imgui.h>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"

namespace sim::gui {

namespace {

using viewmodel::LineChart;

ImVec2 place_of(Box plot, const LineChart::Point& point) {
    return {plot.x + plot.w * static_cast<float>(point.x) / 1000,
            plot.bottom() - plot.h * static_cast<float>(point.y) / 1000};
}

void draw_pass_mark(Ui& ui, Box plot, const LineChart& chart) {
    if (chart.pass_y <= 0) return;
    const float y = std::round(plot.bottom() - plot.h * static_cast<float>(chart.pass_y) / 1000);
    const float dash = ui.px(4);
    const int dashes = static_cast<int>(std::ceil(plot.w / (2 * dash)));
    for (int n = 0; n < dashes; ++n) {
        const float x = plot.x + 2 * dash * static_cast<float>(n);
        fill({x, y, std::min(dash, plot.right() - x), 1}, faded(ui.color().muted, 60));
    }
}

/// Above its line where there is room, else below; on ground of its own, so that no line goes through it.
void draw_pass_words(Ui& ui, Box plot, const LineChart& chart) {
    if (chart.pass_y <= 0 || chart.pass_says.empty()) return;
    const float y = std::round(plot.bottom() - plot.h * static_cast<float>(chart.pass_y) / 1000);
    const float height = line_height(ui, Face::label), gap = ui.px(3);
    const bool above = y - height - gap >= plot.y - ui.px(6);
    const Box words{plot.x, above ? y - height - gap : y + gap, text_width(ui, Face::label, chart.pass_says),
                    height};
    fill(words.inset(-ui.px(3), 0), ui.color().panel);
    draw_line(ui, words, Face::label, ui.color().muted, chart.pass_says);
}

void draw_point_tip(Ui& ui, Box plot, const LineChart::Point& point) {
    const ImVec2 place = place_of(plot, point);
    const float width = std::min(text_width(ui, Face::small, point.says) + ui.px(20), plot.w);
    Box tip{place.x - width / 2, place.y - ui.px(36), width, ui.px(26)};
    tip.x = std::clamp(tip.x, plot.x, std::max(plot.x, plot.right() - width));
    if (tip.y < plot.y - ui.px(20)) tip.y = place.y + ui.px(10);
    fill(tip, ui.color().raised, ui.px(6));
    outline(tip, ui.color().line, ui.px(6));
    draw_line(ui, tip.inset(ui.px(10), 0), Face::small, ui.color().text, point.says);
}

/// Those below the pass mark are squares, so that colour is not all that tells.
void draw_point(Ui& ui, ImVec2 place, const LineChart::Point& point, bool large) {
    const float radius = ui.px(large ? 5.f : 3.f);
    const Color color = mood_color(ui.color(), point.mood);
    if (point.mood == viewmodel::Mood::good)
        ImGui::GetWindowDrawList()->AddCircleFilled(place, radius, color, 16);
    else
        fill({place.x - radius, place.y - radius, 2 * radius, 2 * radius}, color);
}

}  // namespace

void draw_line_chart(Ui& ui, Box box, const LineChart& chart, Color color) {
    const bool labelled = !chart.first_says.empty() || !chart.last_says.empty();
    const Box axis = labelled ? box.cut_bottom(ui.px(20)) : Box{};
    const Box plot = box.inset(ui.px(6), ui.px(6));
    fill({box.x, box.bottom(), box.w, 1}, ui.color().line);
    draw_pass_mark(ui, plot, chart);
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    if (chart.points.size() > 1) {
        for (const LineChart::Point& point : chart.points) canvas.PathLineTo(place_of(plot, point));
        compat::stroke_path(canvas, color, ui.px(2));
    }
    const LineChart::Point* pointed = nullptr;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    for (const LineChart::Point& point : chart.points) {
        const ImVec2 place = place_of(plot, point);
        const float reach = ui.px(10);
        const bool near = Box{place.x - reach, box.y, 2 * reach, box.h}.contains(mouse.x, mouse.y);
        if (near && !ui.covered()) pointed = &point;
        draw_point(ui, place, point, pointed == &point);
    }
    draw_pass_words(ui, plot, chart);
    if (labelled) {
        draw_line(ui, axis, Face::label, ui.color().muted, chart.first_says);
        draw_line(ui, axis, Face::label, ui.color().muted, chart.last_says, Align::right);
    }
    if (pointed && !pointed->says.empty()) draw_point_tip(ui, plot, *pointed);
}

}  // namespace sim::gui
