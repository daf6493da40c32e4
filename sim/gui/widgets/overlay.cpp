#include "sim/gui/widgets/overlay.h"

#include <fmt/format.h>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

Overlay::Overlay(Ui& ui, std::string_view name, Box window, float width, float height) : ui_(ui) {
    width = std::min(width, window.w - ui.px(32)), height = std::min(height, window.h - ui.px(32));
    panel_ = {std::round(window.x + (window.w - width) / 2), std::round(window.y + (window.h - height) / 2),
              width, height};
    begin(name, window);
    fill(window, faded(rgb(0x05080b), ui.theme() == Theme::light ? 40 : 60));
    card(ui, panel_, ui.color().panel, ui.color().line);
}

Overlay::Overlay(Ui& ui, std::string_view name, Box window, Box panel) : ui_(ui), panel_(panel) {
    begin(name, window);
    card(ui, panel_, ui.color().panel, ui.color().line);
}

void Overlay::begin(std::string_view name, Box window) {
    ImGui::SetCursorScreenPos({window.x, window.y});
    compat::begin_child(std::string(name).c_str(), {window.w, window.h},
                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                            ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ui_.cover(false);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool beside = ImGui::IsMouseClicked(0) && !panel_.contains(mouse.x, mouse.y);
    dismissed_ = ui_.input.take(Key::escape) || (beside && !ImGui::IsWindowAppearing());
}

Overlay::~Overlay() {
    ui_.cover(true);
    ImGui::EndChild();
}

MenuAnswer menu(Ui& ui, std::string_view name, Box window, Box anchor, std::span<const MenuItem> items) {
    const float row = ui.px(48), wanted = row * static_cast<float>(items.size()) + ui.px(12);
    const float height = std::min(wanted, window.h - ui.px(16));
    const float width = std::min(std::max(anchor.w, ui.px(320)), window.w - ui.px(16));
    const bool below = anchor.bottom() + height + ui.px(8) < window.bottom();
    const float x = std::max(window.x + ui.px(8), std::min(anchor.x, window.right() - width - ui.px(8)));
    const float above = std::max(window.y + ui.px(8), anchor.y - height - ui.px(4));
    const Overlay overlay(ui, name, window, {x, below ? anchor.bottom() + ui.px(4) : above, width, height});
    MenuAnswer answer{std::nullopt, overlay.dismissed()};
    ScrollArea area(ui, fmt::format("{}/items", name), overlay.box().inset(ui.px(6), ui.px(6)));
    Box rest = area.content();
    for (std::size_t n = 0; n < items.size(); ++n) {
        Box item = rest.cut_top(row);
        const Touch touch = ui.control(fmt::format("{}/{}", name, n), item, items[n].enabled);
        if (touch.pressed) answer.chosen = static_cast<int>(n);
        if (touch.hovered || touch.show_focus) fill(item, ui.color().selected, ui.px(8));
        item = item.inset(ui.px(10), ui.px(5));
        draw_line(ui, item.cut_top(ui.px(19)), Face::small_strong,
                  items[n].enabled ? ui.color().text : ui.color().muted, items[n].label);
        draw_line(ui, item, Face::label, ui.color().muted, items[n].about);
    }
    area.ends_at(rest.y);
    if (answer.chosen) answer.closed = true;
    return answer;
}

}  // namespace sim::gui
