#include "sim/gui/widgets/scroll_area.h"

#include <string>

#include "sim/gui/imgui_compat.h"

namespace sim::gui {

ScrollArea::ScrollArea(Ui& ui, std::string_view name, Box box) : ui_(ui), box_(box), end_(box.y) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                                   (ui.covered() ? ImGuiWindowFlags_NoInputs : 0);
    compat::begin_child(std::string(name).c_str(), {std::max(1.f, box.w), std::max(1.f, box.h)}, flags);
    at_end_ = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 2;
    content_ = {box.x, box.y - ImGui::GetScrollY(), box.w, 1e6f};
}

ScrollArea::~ScrollArea() {
    ImGui::SetCursorScreenPos({content_.x, content_.y});
    const float height = std::max(1.f, end_ - content_.y);
    ImGui::Dummy({1, height});
    // Dear ImGui shows a scroll bar in the frame after the one that needs it: that frame has to come.
    ImGuiStorage& kept = *ImGui::GetStateStorage();
    const ImGuiID last_height = ImGui::GetID("last height");
    if (kept.GetFloat(last_height, -1) != height) ui_.redraw_in(0);
    kept.SetFloat(last_height, height);
    ImGui::EndChild();
}

void ScrollArea::show(float y) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    while (window->ParentWindow && window->ScrollMax.y <= 0)
        window = window->ParentWindow;  // as high as it needs
    const float inside = y - window->InnerRect.Min.y + window->Scroll.y;
    ImGui::SetScrollY(window, std::max(0.f, inside - window->InnerRect.GetHeight() / 4));
    ui_.redraw_in(0);
}

void ScrollArea::show_end() {
    ImGui::SetScrollY(1e7f);
    ui_.redraw_in(0);
}

}  // namespace sim::gui
