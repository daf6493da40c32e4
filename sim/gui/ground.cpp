#include "sim/gui/ground.h"

#include <imgui.h>

namespace sim::gui {

namespace {

constexpr unsigned int rectangle_indices = 6;

const ImDrawVert& vertex(const ImDrawList& list, const ImDrawCmd& command, unsigned int n) {
    const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + n)];
    return list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
}

/// Two triangles in the order in which ImGui fills a rectangle: corners 0 1 2, 0 2 3.
bool is_plain_rectangle(const ImDrawVert& low, const ImDrawVert& right, const ImDrawVert& high,
                        const ImDrawVert& left) {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (const ImDrawVert* corner : {&low, &right, &high, &left})
        if (corner->col != low.col || corner->uv.x != white.x || corner->uv.y != white.y) return false;
    return right.pos.x == high.pos.x && right.pos.y == low.pos.y && left.pos.x == low.pos.x &&
           left.pos.y == high.pos.y;
}

/// The first rectangle, where it is one that covers `screen` so that nothing is seen of what was there
/// before.
const ImDrawVert* cover(const ImDrawList& list, const ImDrawCmd& command, ImVec4 screen) {
    if (command.UserCallback != nullptr || command.ElemCount < rectangle_indices) return nullptr;
    const ImVec4 clip = command.ClipRect;
    if (clip.x > screen.x || clip.y > screen.y || clip.z < screen.z || clip.w < screen.w) return nullptr;
    const ImDrawVert &low = vertex(list, command, 0), &high = vertex(list, command, 2);
    if (!is_plain_rectangle(low, vertex(list, command, 1), high, vertex(list, command, 5))) return nullptr;
    const bool covers =
        low.pos.x <= screen.x && low.pos.y <= screen.y && high.pos.x >= screen.z && high.pos.y >= screen.w;
    return covers && low.col >> IM_COL32_A_SHIFT == 255 ? &low : nullptr;
}

}  // namespace

Color take_ground(ImDrawData& data) {
    Color ground = IM_COL32_BLACK;
    if (data.CmdListsCount == 0 || data.CmdLists[0]->CmdBuffer.empty()) return ground;
    const ImVec4 screen(data.DisplayPos.x, data.DisplayPos.y, data.DisplayPos.x + data.DisplaySize.x,
                        data.DisplayPos.y + data.DisplaySize.y);
    ImDrawCmd& command = data.CmdLists[0]->CmdBuffer[0];
    while (const ImDrawVert* rectangle = cover(*data.CmdLists[0], command, screen)) {
        ground = rectangle->col;
        command.IdxOffset += rectangle_indices;
        command.ElemCount -= rectangle_indices;
    }
    return ground;
}

}  // namespace sim::gui
