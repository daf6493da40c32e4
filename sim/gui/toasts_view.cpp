#include "sim/gui/toasts_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sim/gui/icons.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

namespace {

using viewmodel::Toast;

constexpr double shown_for_s = 7;
constexpr std::size_t most_shown = 3;
constexpr float toast_height = 58, toast_gap = 8;

/// The beginning of somebody's words; all of them stand in the conversation.
void draw_two_lines(Ui& ui, Box box, std::string_view words) {
    const WrappedText wrapped(words, box.w, measure_with(ui, Face::small));
    const auto line = [&](std::size_t n) { return wrapped.lines()[n]; };
    const float step = line_height(ui, Face::small);
    draw_excerpt(ui, {box.x, box.y, box.w, step}, Face::small, ui.color().text, line(0).visible(words));
    if (wrapped.lines().size() < 2) return;
    draw_excerpt(ui, {box.x, box.y + step, box.w, step}, Face::small, ui.color().text,
                 words.substr(static_cast<std::size_t>(line(1).start)));
}

/// Sign, words in two lines at most, time; returns nothing of the mouse.
void draw_toast_words(Ui& ui, Box box, const Toast& toast) {
    const Color color = mood_color(ui.color(), toast.mood);
    draw_line(ui, box.cut_left(ui.px(26)), Face::strong, color, icon(toast.icon));
    draw_line(ui, box.cut_right(ui.px(44)), Face::label, ui.color().muted, toast.when, Align::center);
    const float height =
        std::min(paragraph_height(ui, box.w, Face::small, toast.says), 2 * line_height(ui, Face::small));
    draw_two_lines(ui, {box.x, std::round(box.middle() - height / 2), box.w, height}, toast.says);
}

}  // namespace

std::vector<const Toast*> ToastsView::shown_of(Ui& ui, Box column, std::span<const Toast> toasts) {
    const auto third = static_cast<std::size_t>(column.h / 3 / ui.px(toast_height + toast_gap));
    const std::size_t most = std::clamp<std::size_t>(third, 1, most_shown);  // most of a list stays a list
    std::vector<const Toast*> shown;
    for (auto toast = toasts.rbegin(); toast != toasts.rend() && shown.size() < most; ++toast) {
        const double since = first_seen_.try_emplace(toast->id, ui.seconds()).first->second;
        const double left = since + shown_for_s - ui.seconds();
        if (left <= 0) continue;
        ui.redraw_in(left + 0.01);
        shown.push_back(&*toast);
    }
    return shown;
}

float ToastsView::height(Ui& ui, Box column, std::span<const Toast> toasts) {
    const std::size_t shown = shown_of(ui, column, toasts).size();
    return shown == 0 ? 0 : ui.px(toast_height + toast_gap) * static_cast<float>(shown) + ui.px(toast_gap);
}

void ToastsView::draw(Ui& ui, Box column, std::span<const Toast> toasts, Intents& intents) {
    const std::vector<const Toast*> shown = shown_of(ui, column, toasts);
    if (shown.empty()) return;
    const float width = column.w - ui.px(24), height = ui.px(toast_height);
    const float all = (height + ui.px(toast_gap)) * static_cast<float>(shown.size());
    const Box area{column.x + ui.px(12), column.bottom() - all - ui.px(4), width, all};
    // A layer of its own, so that it takes the mouse from what is below.
    ImGui::SetCursorScreenPos({area.x, area.y});
    compat::begin_child(
        "toasts", {area.w, area.h},
        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar);
    Box rest = area;
    for (const Toast* toast : shown) {
        Box panel = rest.cut_bottom(height + ui.px(toast_gap));
        panel.h = height;
        card(ui, panel, ui.color().raised, mood_color(ui.color(), toast->mood));
        const std::string name = fmt::format("toast/{}", toast->id);
        const Box cross = panel.cut_right(ui.px(38));
        const bool closed = button(ui, name + "/close",
                                   {cross.x, std::round(cross.middle() - ui.px(15)), ui.px(30), ui.px(30)},
                                   {icon("cross"), "", "", "Put this away"}, ButtonLook::quiet);
        const Touch touch = ui.control(name, panel);
        if (touch.show_focus) focus_ring(ui, panel, ui.px(12));
        draw_toast_words(ui, panel.inset(ui.px(12), 0), *toast);
        if (touch.pressed && !toast->conversation.empty())
            intents.push_back(viewmodel::SelectConversation{toast->conversation});
        if (closed || touch.pressed) intents.push_back(viewmodel::DismissToast{toast->id});
    }
    ImGui::EndChild();
}

void ToastsView::draw_past(Ui& ui, Box window, std::span<const Toast> toasts, Intents& intents) {
    const Overlay overlay(ui, "past-toasts", window, ui.px(560), ui.px(520));
    Box rest = overlay.box().inset(ui.px(24), ui.px(20));
    const Box foot = rest.cut_bottom(ui.px(40));
    draw_line(ui, rest.cut_top(ui.px(34)), Face::title, ui.color().text, "What happened meanwhile");
    if (toasts.empty())
        draw_paragraph(ui, rest, Face::body, ui.color().muted,
                       "Nothing yet. New posts elsewhere, customers who leave and notices come here.");
    {
        ScrollArea area(ui, "past-toasts/list", rest);
        Box rows = area.content();
        for (const Toast& toast : toasts) {
            const Box row = rows.cut_top(ui.px(52));
            const Touch touch =
                ui.control(fmt::format("past-toasts/{}", toast.id), row, !toast.conversation.empty());
            if (touch.hovered && !toast.conversation.empty()) fill(row, ui.color().hover, ui.px(8));
            if (touch.show_focus) focus_ring(ui, row, ui.px(8));
            line_below(row, ui.color().line);
            draw_toast_words(ui, row.inset(ui.px(6), 0), toast);
            if (!touch.pressed) continue;
            intents.push_back(viewmodel::SelectConversation{toast.conversation});
            intents.push_back(viewmodel::ShowToasts{});
        }
        area.ends_at(rows.y);
    }
    const ButtonText close{"Close", "Esc"};
    const float width = button_width(ui, close);
    if (button(ui, "past-toasts/close", {foot.right() - width, foot.y + ui.px(4), width, ui.px(36)}, close) ||
        overlay.dismissed())
        intents.push_back(viewmodel::ShowToasts{});
}

}  // namespace sim::gui
