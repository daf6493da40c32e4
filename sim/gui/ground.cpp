#include "sim/gui/ground.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace sim::gui {

namespace {

/// In square pixels: the least for which it pays that software OpenGL makes a program for clearing a part.
constexpr float worth_clearing = 120000;

/// What is drawn is triangles; those of a rectangle are its corners 0 1 2 and 0 2 3.
constexpr unsigned int triangle = 3, rectangle = 6;

struct DrawPosition {
    ImDrawList& list;
    ImDrawCmd& command;
    unsigned int at;  ///< in the command's elements

    ImDrawIdx& index(unsigned int n) const {
        return list.IdxBuffer[static_cast<int>(command.IdxOffset + at + n)];
    }
    const ImDrawVert& vertex(unsigned int n) const {
        return list.VtxBuffer[static_cast<int>(command.VtxOffset + index(n))];
    }
};

struct Area {
    float left, top, right, bottom;
    bool meets(const Area& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    float size() const { return std::max(0.f, right - left) * std::max(0.f, bottom - top); }
    bool whole_pixels() const {
        const auto whole = [](float edge) { return edge == std::floor(edge); };
        return whole(left) && whole(top) && whole(right) && whole(bottom);
    }
};

Area clipped(const Area& area, const ImVec4& clip) {
    return {std::max(area.left, clip.x), std::max(area.top, clip.y), std::min(area.right, clip.z),
            std::min(area.bottom, clip.w)};
}

Area area_of_triangle(const DrawPosition& place) {
    const ImVec2 a = place.vertex(0).pos, b = place.vertex(1).pos, c = place.vertex(2).pos;
    return clipped({std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y}), std::max({a.x, b.x, c.x}),
                    std::max({a.y, b.y, c.y})},
                   place.command.ClipRect);
}

bool is_gone(const DrawPosition& place) { return place.index(0) == place.index(1); }

/// The rectangle that begins here, where it is one of a single colour that nothing shines through.
std::optional<Area> plain_rectangle(const DrawPosition& place) {
    if (place.at + rectangle > place.command.ElemCount || is_gone(place)) return std::nullopt;
    const ImDrawIdx first = place.index(0);
    constexpr std::array<ImDrawIdx, rectangle> order{0, 1, 2, 0, 2, 3};
    for (unsigned int n = 0; n < rectangle; ++n)
        if (place.index(n) != static_cast<ImDrawIdx>(first + order[n])) return std::nullopt;
    const ImDrawVert &low = place.vertex(0), &high = place.vertex(2);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (const unsigned int n : {0u, 1u, 2u, 5u}) {
        const ImDrawVert& corner = place.vertex(n);
        if (corner.col != low.col || corner.uv.x != white.x || corner.uv.y != white.y) return std::nullopt;
    }
    const ImVec2 right = place.vertex(1).pos, left = place.vertex(5).pos;
    const bool straight =
        right.x == high.pos.x && right.y == low.pos.y && left.x == low.pos.x && left.y == high.pos.y;
    if (!straight || low.col >> IM_COL32_A_SHIFT != 255) return std::nullopt;
    return clipped({low.pos.x, low.pos.y, high.pos.x, high.pos.y}, place.command.ClipRect);
}

/// Whether something that is still drawn comes before `place` and touches the area.
bool lies_on_something(const DrawPosition& place, const Area& area) {
    for (ImDrawCmd& command : place.list.CmdBuffer) {
        const bool last = &command == &place.command;
        const unsigned int end = last ? place.at : command.ElemCount;
        for (DrawPosition before{place.list, command, 0}; before.at < end; before.at += triangle)
            if (!is_gone(before) && area_of_triangle(before).meets(area)) return true;
        if (last) break;
    }
    return false;
}

void remove(const DrawPosition& place) {
    for (unsigned int n = 1; n < rectangle; ++n) place.index(n) = place.index(0);
}

/// Only of the first list: what it draws lies under all others.
void take_fields(ImDrawList& list, std::vector<Field>& fields, ImVec2 origin) {
    for (ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) return;
        for (DrawPosition place{list, command, 0}; place.at < command.ElemCount; place.at += triangle) {
            const std::optional<Area> area = plain_rectangle(place);
            if (!area || area->size() < worth_clearing || !area->whole_pixels()) continue;
            if (lies_on_something(place, *area)) continue;
            fields.push_back({{area->left - origin.x, area->top - origin.y, area->right - area->left,
                               area->bottom - area->top},
                              place.vertex(0).col});
            remove(place);
        }
    }
}

}  // namespace

std::vector<Field> take_ground(ImDrawData& data) {
    std::vector<Field> fields;
    const bool pixels = data.FramebufferScale.x == 1 && data.FramebufferScale.y == 1;
    if (data.CmdListsCount > 0 && pixels) take_fields(*data.CmdLists[0], fields, data.DisplayPos);
    return fields;
}

}  // namespace sim::gui
