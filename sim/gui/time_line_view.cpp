#include "sim/gui/time_line_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"

namespace sim::gui {

namespace {

using viewmodel::TimeLine;

/// From thousandths to pixels.
struct Plot {
    Box box;
    ImVec2 at(int x, int y) const {
        return {box.x + box.w * static_cast<float>(x) / 1000,
                box.bottom() - box.h * static_cast<float>(y) / 1000};
    }
};

void draw_dashes(Ui& ui, Box line, bool upright, Color color) {
    const float dash = ui.px(4), end = upright ? line.bottom() : line.right();
    for (float from = upright ? line.y : line.x; from < end; from += 2 * dash) {
        const float length = std::min(dash, end - from);
        fill(upright ? Box{line.x, from, 1, length} : Box{from, line.y, length, 1}, color);
    }
}

void draw_curve(Ui& ui, const Plot& plot, const TimeLine::Curve& curve) {
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const Color color = avatar_color(curve.hue);
    for (const TimeLine::Point& point : curve.points) canvas.PathLineTo(plot.at(point.x, point.y));
    compat::stroke_path(canvas, color, ui.px(2));
}

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// The nearest height to the wanted one where a label lies over nothing that is taken; empty without one.
std::optional<Box> free_height(const Ui& ui, const Box& plot, const Box& wanted, std::span<const Box> taken) {
    const float step = ui.px(4);
    for (int at = 0; static_cast<float>(at) * step <= plot.h; ++at)
        for (const float away : {-step, step}) {
            Box label = wanted;
            label.y += away * static_cast<float>(at);
            const auto covers = [&](const Box& other) { return overlap(label, other); };
            if (label.y >= plot.y && label.bottom() <= plot.bottom() && std::ranges::none_of(taken, covers))
                return label;
        }
    return std::nullopt;
}

/// The name at the end of a curve: where it covers neither a name nor a mark, else no name, else not at all.
/// `names` is where words stand already.
void draw_names(Ui& ui, const Plot& plot, const TimeLine& line, std::vector<Box> names) {
    std::vector<Box> all = names;
    for (const TimeLine::Dot& dot : line.dots) {
        const ImVec2 place = plot.at(dot.place.x, dot.place.y);
        all.push_back(Box{place.x, place.y, 0, 0}.inset(-ui.px(6), -ui.px(6)));
    }
    for (const TimeLine::Curve& curve : line.curves) {
        if (curve.points.empty()) continue;
        const ImVec2 end = plot.at(curve.points.back().x, curve.points.back().y);
        const float width = text_width(ui, Face::label, curve.name);
        const Box wanted{std::min(end.x + ui.px(6), plot.box.right() - width), end.y - ui.px(8), width,
                         ui.px(16)};
        std::optional<Box> label = free_height(ui, plot.box, wanted, all);
        if (!label) label = free_height(ui, plot.box, wanted, names);
        if (!label) continue;
        names.push_back(*label), all.push_back(*label);
        fill(label->inset(-ui.px(2), 0), ui.color().panel);
        draw_line(ui, *label, Face::label, ui.color().text, curve.name);
    }
}

/// Good, late and too late differ by shape as well: a disc, a square, a triangle.
void draw_shape(Ui& ui, ImVec2 place, viewmodel::Mood mood, float radius) {
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const Color color = mood_color(ui.color(), mood);
    if (mood == viewmodel::Mood::good) return canvas.AddCircleFilled(place, radius, color, 20);
    if (mood == viewmodel::Mood::warn)
        return fill({place.x - radius, place.y - radius, 2 * radius, 2 * radius}, color);
    canvas.AddTriangleFilled({place.x, place.y - radius * 1.2f}, {place.x + radius * 1.2f, place.y + radius},
                             {place.x - radius * 1.2f, place.y + radius}, color);
}

void draw_bubble(Ui& ui, Box around, ImVec2 place, std::string_view says) {
    const float width = text_width(ui, Face::small, says) + ui.px(20);
    Box tip{place.x - width / 2, place.y - ui.px(40), width, ui.px(28)};
    tip.x = std::clamp(tip.x, around.x, std::max(around.x, around.right() - width));
    tip.y = std::max(tip.y, around.y);
    fill(tip, ui.color().raised, ui.px(6));
    outline(tip, ui.color().line, ui.px(6));
    draw_line(ui, tip.inset(ui.px(10), 0), Face::small, ui.color().text, says);
}

void draw_dots(Ui& ui, const Plot& plot, const TimeLine& line, Intents& intents) {
    const TimeLine::Dot* pointed = nullptr;
    for (const TimeLine::Dot& dot : line.dots) {
        const ImVec2 place = plot.at(dot.place.x, dot.place.y);
        const float reach = ui.px(11);
        const Touch touch = ui.control(fmt::format("debrief/hour/{}", dot.message),
                                       {place.x - reach, place.y - reach, 2 * reach, 2 * reach});
        if (touch.pressed) intents.push_back(viewmodel::PointAt{dot.message});
        if (touch.hovered || touch.show_focus) pointed = &dot;
        draw_shape(ui, place, dot.mood, ui.px(touch.hovered ? 7.f : 5.f));
        if (touch.show_focus)
            focus_ring(ui, {place.x - ui.px(7), place.y - ui.px(7), ui.px(14), ui.px(14)}, ui.px(7));
    }
    if (pointed) draw_bubble(ui, plot.box, plot.at(pointed->place.x, pointed->place.y), pointed->says);
}

void draw_event_lines(Ui& ui, const Plot& plot, const TimeLine& line) {
    for (const TimeLine::Mark& mark : line.marks)
        draw_dashes(ui, {plot.at(mark.x, 0).x, plot.box.y, 1, plot.box.h}, true, ui.color().note);
}

/// On ground of their own, so that nothing goes through them; where they stand.
std::vector<Box> draw_event_words(Ui& ui, const Plot& plot, const TimeLine& line) {
    std::vector<Box> labels;
    const bool low = plot.box.h / 2 < ui.px(34);  // the target's words stand at the same height
    float free_from = plot.box.x + (low ? text_width(ui, Face::label, line.target) + ui.px(8) : 0);
    for (const TimeLine::Mark& mark : line.marks) {
        const float x = plot.at(mark.x, 0).x;
        const float room = plot.box.right() - x - ui.px(5);
        if (x < free_from || room < ui.px(60)) continue;
        const Box label{x + ui.px(5), plot.box.y, std::min(room, ui.px(220)), ui.px(16)};
        const float width = std::min(text_width(ui, Face::label, mark.says), label.w);
        fill({label.x - ui.px(2), label.y, width + ui.px(4), label.h}, ui.color().panel);
        draw_excerpt(ui, label, Face::label, ui.color().note, mark.says);
        labels.push_back({label.x, label.y, width, label.h});
        free_from = label.x + width + ui.px(8);
    }
    return labels;
}

}  // namespace

void draw_time_line(Ui& ui, Box box, const TimeLine& line, Intents& intents) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box.inset(ui.px(24), 0);
    Box head = inner.cut_top(ui.px(40));
    head.cut_left(draw_line(ui, head, Face::strong, ui.color().text, "The hour") + ui.px(10));
    const std::string counts = line.summary + (line.more.empty() ? "" : " · " + line.more);
    const std::string all = counts + " · lines: heat of each customer, marks: waits against the target";
    const std::string& about = text_width(ui, Face::small, all) <= head.w ? all : counts;
    if (text_width(ui, Face::small, about) <= head.w)
        draw_line(ui, head, Face::small, ui.color().muted, about);
    else
        inner.cut_top(draw_paragraph(ui, inner, Face::small, ui.color().muted, about) + ui.px(8));
    const Box axis = inner.cut_bottom(ui.px(28));
    inner.cut_top(ui.px(2));
    const Plot plot{inner};
    fill({inner.x, inner.bottom(), inner.w, 1}, ui.color().line);
    const float target_y = plot.at(0, 500).y;
    draw_dashes(ui, {inner.x, target_y, inner.w, 1}, false, ui.color().line);
    for (const TimeLine::Tick& tick : line.ticks) {
        const float x = plot.at(tick.x, 0).x;
        const float width = text_width(ui, Face::label, tick.says);
        const float left = std::clamp(x - width / 2, axis.x, std::max(axis.x, axis.right() - width));
        fill({x, inner.bottom(), 1, ui.px(4)}, ui.color().line);
        draw_line(ui, {left, axis.y + ui.px(4), width + 1, ui.px(18)}, Face::label, ui.color().muted,
                  tick.says);
    }
    draw_event_lines(ui, plot, line);
    for (const TimeLine::Curve& curve : line.curves) draw_curve(ui, plot, curve);
    std::vector<Box> words = draw_event_words(ui, plot, line);
    const float target_height = line_height(ui, Face::label);
    const Box target{inner.x, target_y - target_height - ui.px(3), text_width(ui, Face::label, line.target),
                     target_height};
    fill(target.inset(-ui.px(3), 0), ui.color().panel);  // no curve goes through the words
    draw_line(ui, target, Face::label, ui.color().muted, line.target);
    words.push_back(target);
    draw_names(ui, plot, line, std::move(words));
    draw_dots(ui, plot, line, intents);
}

}  // namespace sim::gui
