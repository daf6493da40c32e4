// Every difference between the versions of Dear ImGui that Debian ships (1.86 and later) lives here and
// nowhere else. The views ask only for what all versions have; keys and characters reach them through
// input.h, not through ImGui.
#pragma once

#include <imgui.h>

namespace sim::gui::compat {

/// A borderless child that scrolls; `id` must be unique in its window.
inline bool begin_child(const char* id, ImVec2 size, ImGuiWindowFlags flags) {
#if IMGUI_VERSION_NUM >= 19000
    return ImGui::BeginChild(id, size, 0, flags);
#else
    return ImGui::BeginChild(id, size, false, flags);
#endif
}

/// Moves the mouse, for tests: older versions read plain fields, later ones a queue of events.
inline void move_mouse(ImVec2 to) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(to.x, to.y);
#else
    ImGui::GetIO().MousePos = to;
#endif
}

/// Presses or releases the left button, for tests.
inline void press_mouse(bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(0, down);
#else
    ImGui::GetIO().MouseDown[0] = down;
#endif
}

}  // namespace sim::gui::compat
