#include "sim/gui/widgets/choice.h"

#include <imgui.h>

#include <string>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"

namespace sim::gui {

namespace {

float segment_width(Ui& ui, const Choice& choice) {
    return std::round(text_width(ui, Face::small_strong, choice.label) +
                      text_width(ui, Face::small_strong, icon(choice.icon)) +
                      ui.px(choice.icon.empty() ? 30 : 36));
}

}  // namespace

std::optional<int> tabs(Ui& ui, Box box, std::span<const Choice> choices, int chosen) {
    std::optional<int> pressed;
    for (std::size_t n = 0; n < choices.size(); ++n) {
        const float words = text_width(ui, Face::small_strong, choices[n].label);
        const Box tab = box.cut_left(words);
        box.cut_left(ui.px(16));
        const Touch touch = ui.control(choices[n].name, tab.inset(-ui.px(6), 0));
        if (touch.pressed) pressed = static_cast<int>(n);
        const bool on = chosen == static_cast<int>(n);
        draw_line(ui, tab, Face::small_strong, on || touch.hovered ? ui.color().text : ui.color().muted,
                  choices[n].label);
        if (on) fill({tab.x, tab.bottom() - ui.px(3), tab.w, ui.px(3)}, ui.color().open, 1);
        if (touch.show_focus) focus_ring(ui, tab, ui.px(4));
    }
    return pressed;
}

float segments_width(Ui& ui, std::span<const Choice> choices) {
    float width = 0;
    for (const Choice& choice : choices) width += segment_width(ui, choice);
    return width;
}

std::optional<int> segments(Ui& ui, Box box, std::span<const Choice> choices, int chosen) {
    std::optional<int> pressed;
    const Palette& color = ui.color();
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    fill(box, color.raised, ui.px(8));
    Box rest = box;
    for (std::size_t n = 0; n < choices.size(); ++n) {
        const Box segment = rest.cut_left(segment_width(ui, choices[n]));
        const Touch touch = ui.control(choices[n].name, segment);
        if (touch.pressed) pressed = static_cast<int>(n);
        const bool on = chosen == static_cast<int>(n);
        const bool first = n == 0, last = n + 1 == choices.size();
        const ImDrawFlags corners = first  ? ImDrawFlags_RoundCornersLeft
                                    : last ? ImDrawFlags_RoundCornersRight
                                           : ImDrawFlags_RoundCornersNone;
        if (on || touch.hovered)
            canvas.AddRectFilled({segment.x, segment.y}, {segment.right(), segment.bottom()},
                                 on ? choices[n].accent : color.selected, ui.px(8), corners);
        if (!first && !on) line_left(segment, color.line);
        const Color words = on ? color.on_accent : touch.hovered ? color.text : color.muted;
        const std::string label = std::string(icon(choices[n].icon)) + (choices[n].icon.empty() ? "" : "  ") +
                                  std::string(choices[n].label);
        draw_line(ui, segment, Face::small_strong, words, label, Align::center);
        if (touch.show_focus) focus_ring(ui, segment, ui.px(6));
    }
    outline(box, color.line, ui.px(8));
    return pressed;
}

}  // namespace sim::gui
