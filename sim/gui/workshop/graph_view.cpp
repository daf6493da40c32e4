#include "sim/gui/workshop/graph_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "sim/gui/icons.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

namespace {

constexpr float least_zoom = 0.2f, most_zoom = 2.5f, wheel_factor = 1.12f, key_factor = 1.2f;

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

std::string second_line(const vm::GraphNode& node) {
    if (node.missing) return "no such step";
    if (node.unreached) return "never reached";
    std::string words = node.dead_end ? "dead end: nothing follows" : node.words;
    if (!node.people.empty()) words = node.people + " · " + words;
    if (!node.reached_permille) return words;
    const std::string share = *node.reached_permille == 0
                                  ? "not reached in any run"
                                  : fmt::format("{} %", (*node.reached_permille + 5) / 10);
    return *node.reached_permille == 0 ? share : share + " · " + words;
}

Color tone_of(const Palette& color, const vm::GraphNode& node) {
    if (node.missing || node.dead_end) return color.bad;
    if (node.unreached || (node.reached_permille && *node.reached_permille == 0)) return color.warn;
    return node.end ? color.good : color.line;
}

}  // namespace

Box GraphView::place_of(const vm::GraphNode& node) const {
    return {std::round(left_ + s(node.at.x)), std::round(top_ + s(node.at.y)), std::round(s(vm::node_size.x)),
            std::round(s(vm::node_size.y))};
}

void GraphView::fit_into(Ui& ui, const vm::Graph& graph) {
    const float most = ui.px(100) / 100 * 1.15f;
    zoom_ = std::min({box_.w / std::max(1.f, graph.size.x), box_.h / std::max(1.f, graph.size.y), most});
    // Below this nothing can be read: then the start is shown, and the rest is a drag away.
    zoom_ = std::max(zoom_, ui.px(100) / 100 * 0.62f);
    const bool narrow = s(graph.size.x) <= box_.w, low = s(graph.size.y) <= box_.h;
    left_ = narrow ? box_.x + (box_.w - s(graph.size.x)) / 2 : box_.x;
    top_ = low ? box_.y + (box_.h - s(graph.size.y)) / 2 : box_.y;
    if (!narrow)
        for (const vm::GraphNode& node : graph.nodes)
            if (node.start)
                left_ = std::clamp(box_.x + box_.w / 2 - s(node.at.x + vm::node_size.x / 2),
                                   box_.right() - s(graph.size.x), box_.x);
    fitted_ = true, moved_ = false;
}

/// Moves the picture as little as brings a box into sight.
void GraphView::show(Ui& ui, const vm::GraphNode& node) {
    const Box place = place_of(node), room = box_.inset(ui.px(12), ui.px(12));
    if (place.x < room.x) left_ += room.x - place.x;
    if (place.right() > room.right()) left_ -= place.right() - room.right();
    if (place.y < room.y) top_ += room.y - place.y;
    if (place.bottom() > room.bottom()) top_ -= place.bottom() - room.bottom();
}

void GraphView::draw(Ui& ui, Box box, const vm::Graph& graph, int lit, Wishes& wishes) {
    box_ = box;
    const bool other = shown_ != graph.conversation;
    const bool grown = graph.size.x != shown_size_.x || graph.size.y != shown_size_.y;
    const bool resized = !(box == shown_box_);
    if (other || !fitted_ || (!moved_ && (grown || resized))) fit_into(ui, graph);
    if (lit >= 0 && lit < static_cast<int>(graph.nodes.size()) && (lit != shown_lit_ || other || resized))
        show(ui, graph.nodes[static_cast<std::size_t>(lit)]);
    shown_ = graph.conversation, shown_size_ = graph.size, shown_box_ = box, shown_lit_ = lit;
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    ui.layout().moves(true);
    for (const vm::GraphEdge& edge : graph.edges) draw_edge(ui, graph, edge, lit);
    std::vector<Box> labels;
    for (const vm::GraphEdge& edge : graph.edges) draw_label(ui, edge, labels);
    for (std::size_t n = 0; n < graph.nodes.size(); ++n)
        draw_node(ui, graph.nodes[n], static_cast<int>(n) == lit, wishes);
    ui.layout().moves(false);
    const Touch touch = ui.moved_control("workshop/graph", box);
    take_mouse(ui, touch);
    take_keys(ui, touch.focused);
    if (touch.show_focus) outline(box.inset(1, 1), ui.color().focus, 0, ui.px(2));
    ImGui::PopClipRect();
}

void GraphView::zoom_at(float x, float y, float factor) {
    const float next = std::clamp(zoom_ * factor, least_zoom, most_zoom * 2);
    left_ = x - (x - left_) * next / zoom_;
    top_ = y - (y - top_) * next / zoom_;
    zoom_ = next, moved_ = true;
}

void GraphView::take_mouse(Ui& ui, const Touch& touch) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool over =
        !ui.covered() && box_.contains(io.MousePos.x, io.MousePos.y) && ImGui::IsWindowHovered();
    if (over && io.MouseWheel != 0)
        zoom_at(io.MousePos.x, io.MousePos.y, std::pow(wheel_factor, io.MouseWheel));
    if (!touch.held || !ImGui::IsMouseDragging(0)) return;
    left_ += io.MouseDelta.x, top_ += io.MouseDelta.y;
    moved_ = true;
    ui.redraw_in(0.02);
}

void GraphView::take_keys(Ui& ui, bool focused) {
    if (!focused) return;
    const float step = ui.px(48);
    const auto move = [&](Key key, float x, float y) {
        if (ui.shortcut(key)) left_ += x, top_ += y, moved_ = true;
    };
    move(Key::left, step, 0), move(Key::right, -step, 0), move(Key::up, 0, step), move(Key::down, 0, -step);
    const float x = box_.x + box_.w / 2, y = box_.middle();
    if (ui.shortcut(Key::plus) || ui.shortcut(Key::plus, false, true)) zoom_at(x, y, key_factor);
    if (ui.shortcut(Key::minus)) zoom_at(x, y, 1 / key_factor);
    if (ui.shortcut(Key::zero)) fitted_ = false, ui.redraw_in(0);
}

void GraphView::draw_edge(Ui& ui, const vm::Graph& graph, const vm::GraphEdge& edge, int lit) {
    if (edge.points.size() < 2) return;
    const Palette& color = ui.color();
    const auto at = [&](const vm::Point& point) { return ImVec2(left_ + s(point.x), top_ + s(point.y)); };
    const bool never = edge.taken_permille && *edge.taken_permille == 0;
    const bool missing = graph.nodes[static_cast<std::size_t>(edge.to)].missing;
    Color tone = faded(color.muted, 70);
    float thickness = std::max(1.f, ui.px(1.4f));
    if (missing) tone = color.bad;
    if (edge.from == lit) tone = color.open;
    if (never) tone = faded(color.warn, 60);
    if (edge.taken_permille && *edge.taken_permille > 0) {
        tone = color.good;
        thickness = ui.px(1.4f) + ui.px(4) * static_cast<float>(std::min(1000, *edge.taken_permille)) / 1000;
    }
    canvas().PathLineTo(at(edge.points.front()));
    for (std::size_t n = 1; n < edge.points.size(); ++n) {
        const ImVec2 from = at(edge.points[n - 1]), to = at(edge.points[n]);
        const float bend = (to.y - from.y) * 0.45f;
        if (edge.from == edge.to)
            canvas().PathLineTo(to);
        else
            canvas().PathBezierCubicCurveTo({from.x, from.y + bend}, {to.x, to.y - bend}, to, 20);
    }
    compat::stroke_path(canvas(), tone, thickness);
    const ImVec2 tip = at(edge.points.back());
    const float size = std::max(4.f, s(6));
    const vm::Point &last = edge.points.back(), &before = edge.points[edge.points.size() - 2];
    if (edge.from == edge.to)
        canvas().AddTriangleFilled(tip, {tip.x + size, tip.y - size / 2}, {tip.x + size, tip.y + size / 2},
                                   tone);
    else if (last.y > before.y)
        canvas().AddTriangleFilled({tip.x, tip.y}, {tip.x - size / 2, tip.y - size},
                                   {tip.x + size / 2, tip.y - size}, tone);
    else
        canvas().AddTriangleFilled({tip.x, tip.y}, {tip.x + size / 2, tip.y + size},
                                   {tip.x - size / 2, tip.y + size}, tone);
}

/// Where it would lie on another one it is left out: nearer by, there is room for both.
void GraphView::draw_label(Ui& ui, const vm::GraphEdge& edge, std::vector<Box>& others) {
    if (edge.label.empty() || zoom_ < ui.px(100) / 100 * 0.55f) return;
    const float most = std::max(ui.px(60), s(176));
    const float width = std::min(text_width(ui, Face::label, edge.label), most);
    const float x = left_ + s(edge.label_at.x), y = top_ + s(edge.label_at.y);
    const Box place{std::round(x - width / 2), std::round(y - ui.px(8)), width, ui.px(16)};
    const auto meets = [&](const Box& other) {
        return place.x < other.right() && other.x < place.right() && place.y < other.bottom() &&
               other.y < place.bottom();
    };
    if (std::ranges::any_of(others, meets)) return;
    others.push_back(place);
    fill(place.inset(-ui.px(3), 0), faded(ui.color().panel, 90), ui.px(4));
    const bool never = edge.taken_permille && *edge.taken_permille == 0;
    draw_excerpt(ui, place, Face::label, never ? ui.color().warn : ui.color().muted,
                 edge.people.empty() ? edge.label : edge.people + " · " + edge.label);
}

void GraphView::draw_node(Ui& ui, const vm::GraphNode& node, bool lit, Wishes& wishes) {
    const Box box = place_of(node);
    const std::string name = "workshop/graph/" + node.step;
    const Touch touch = ui.control(name, box);
    if (touch.pressed) wishes.push_back(vm::JumpTo{node.offset, -1});
    const Palette& color = ui.color();
    const Color tone = tone_of(color, node);
    const float rounding = s(8);
    fill(box, lit ? color.selected : touch.hovered ? color.hover : color.raised, rounding);
    if (node.reached_permille && *node.reached_permille > 0) {
        const float share = static_cast<float>(std::min(1000, *node.reached_permille)) / 1000;
        canvas().AddRectFilled({box.x, box.y}, {box.x + box.w * share, box.bottom()}, faded(color.good, 18),
                               rounding);
    }
    outline(box, lit ? color.open : tone, rounding, lit ? ui.px(2) : std::max(1.f, ui.px(1.25f)));
    if (!node.people.empty()) ui.explain(name, box, node.people, touch.focused);
    if (node.people_fail) fill({box.x, box.bottom() - ui.px(3), box.w, ui.px(3)}, color.bad);
    if (touch.show_focus) {
        focus_ring(ui, box, rounding);
        show(ui, node);
    }
    draw_words(ui, node, box, tone);
}

void GraphView::draw_words(Ui& ui, const vm::GraphNode& node, Box box, Color tone) {
    const float size = zoom_ / (ui.px(100) / 100);
    if (size < 0.4f) return;
    const Palette& color = ui.color();
    const Face strong = size >= 1.2f ? Face::strong : size >= 0.75f ? Face::small_strong : Face::label_strong;
    Box inner = box.inset(s(10), s(5));
    const bool trouble = node.missing || node.dead_end || node.unreached;
    const bool two_lines = size >= 0.75f;
    Box head = two_lines ? inner.cut_top(inner.h / 2) : inner;
    if (trouble) {
        draw_line(ui, head, Face::label, tone, icon(node.missing || node.dead_end ? "critical" : "warning"));
        ui.explain("workshop/node-sign/" + node.step, head.cut_left(ui.px(18)), second_line(node));
    }
    if (!node.route.text.empty() && two_lines) {
        const float width = text_width(ui, Face::label_strong, node.route.text) + ui.px(12);
        if (width < head.w * 0.6f) {
            const Box chip = head.cut_right(width);
            const Box frame{chip.x, std::round(chip.middle() - ui.px(8)), chip.w, ui.px(16)};
            const Color ink = node.by_dm ? color.dm : mood_color(color, node.route.mood);
            fill(frame, faded(ink, 16), ui.px(8));
            draw_line(ui, frame, Face::label_strong, ink, node.route.text, Align::center);
            head.cut_right(ui.px(6));
        }
    }
    draw_excerpt(ui, head, strong, color.text, node.step);
    if (two_lines) draw_excerpt(ui, inner, Face::label, trouble ? tone : color.muted, second_line(node));
}

}  // namespace sim::gui::workshop
