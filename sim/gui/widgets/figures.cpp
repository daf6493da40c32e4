#include "sim/gui/widgets/figures.h"

#include <imgui.h>

#include <cmath>
#include <numbers>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"

namespace sim::gui {

AvatarInk avatar_ink(Theme theme, const viewmodel::Avatar& avatar, bool dimmed) {
    const Palette& palette = palette_of(theme);
    const Color hue = avatar.brand ? brand_color : avatar_color(avatar.hue);
    if (theme == Theme::high_contrast)
        return {palette.raised, dimmed ? palette.muted : palette.text, dimmed ? palette.track : hue};
    if (dimmed) return {mixed(faded(hue, 20), palette.panel), palette.muted, 0};
    return {hue, rgb(0xffffff), 0};
}

void draw_avatar(Ui& ui, float x, float y, float size, const viewmodel::Avatar& avatar, bool dimmed) {
    const ImVec2 center{x + size / 2, y + size / 2};
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const AvatarInk ink = avatar_ink(ui.theme(), avatar, dimmed);
    canvas.AddCircleFilled(center, size / 2, ink.ground, 48);
    if (ink.ring) canvas.AddCircle(center, size / 2, ink.ring, 48, ui.px(1.5f));
    const Face face = size > ui.px(48) ? Face::title : size > ui.px(34) ? Face::strong : Face::label_strong;
    draw_line(ui, {x, y, size, size}, face, ink.words, avatar.initials, Align::center);
}

void draw_bar(Ui& ui, Box box, int permille, Color color) {
    const float height = ui.px(6);
    const Box track{box.x, std::round(box.middle() - height / 2), box.w, height};
    fill(track, ui.color().track, height / 2);
    const float share = static_cast<float>(std::clamp(permille, 0, 1000)) / 1000;
    if (share > 0) fill({track.x, track.y, std::max(height, track.w * share), height}, color, height / 2);
}

void draw_dial(Ui& ui, Box box, const viewmodel::Dial& dial) {
    constexpr float pi = std::numbers::pi_v<float>;
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const float radius = ui.px(34), thick = ui.px(8);
    const ImVec2 center{box.x + box.w / 2, box.y + radius + thick / 2};
    const Color color = mood_color(ui.color(), dial.mood);
    canvas.PathArcTo(center, radius, 0, 2 * pi, 64);
    compat::stroke_path(canvas, ui.color().track, thick);
    const float share = static_cast<float>(std::clamp(dial.permille, 0, 1000)) / 1000;
    if (share > 0) {
        const float from = -pi / 2, to = from + 2 * pi * share;
        canvas.PathArcTo(center, radius, from, to, 96);
        compat::stroke_path(canvas, color, thick);
        for (const float angle : {from, to})
            canvas.AddCircleFilled({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)},
                                   thick / 2, color, 16);
    }
    if (dial.self_permille >= 0) {  // a notch where the trainee saw themselves
        const float angle = -pi / 2 + 2 * pi * static_cast<float>(std::min(dial.self_permille, 1000)) / 1000;
        const ImVec2 way{std::cos(angle), std::sin(angle)};
        const float inner = radius - thick * 0.9f, outer = radius + thick * 0.9f;
        canvas.AddLine({center.x + way.x * inner, center.y + way.y * inner},
                       {center.x + way.x * outer, center.y + way.y * outer}, ui.color().text, ui.px(2.5f));
    }
    draw_line(ui, {center.x - radius, center.y - radius, 2 * radius, 2 * radius}, Face::dial, ui.color().text,
              dial.figure, Align::center);
    const float below = center.y + radius + thick / 2 + ui.px(6);
    draw_line(ui, {box.x, below, box.w, ui.px(20)}, Face::small_strong, ui.color().text, dial.label,
              Align::center);
    if (!dial.self.empty())
        draw_line(ui, {box.x, below + ui.px(19), box.w, ui.px(18)}, Face::label, ui.color().muted, dial.self,
                  Align::center);
}

}  // namespace sim::gui
