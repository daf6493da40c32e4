#include "sim/gui/tooltip.h"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"

namespace sim::gui {

namespace {

constexpr double rest_s = 0.5;
constexpr float widest = 460;

}  // namespace

void Tooltip::offer(std::string_view name, Box box, std::string_view words, bool by_mouse) {
    if (offered_ && offered_->by_mouse && !by_mouse) return;
    offered_ = Offer{std::string(name), std::string(words), box, by_mouse};
}

void Tooltip::draw(Ui& ui) {
    const bool was_shown = !std::exchange(shown_, "").empty();
    const std::string name = offered_ ? offered_->name : "";
    if (std::exchange(waits_for_, name) != name) since_ = ui.seconds(), was_pressed_ = false;
    if (ImGui::IsMouseClicked(0)) was_pressed_ = true;
    if (!offered_ || was_pressed_) {
        if (was_shown) ui.redraw_in(0);
        return;
    }
    const double left = since_ + rest_s - ui.seconds();
    if (left > 0) return ui.redraw_in(left);
    shown_ = name;
    paint(ui);
}

/// Below the place, above it where there is no room; on the layer over all windows. Long sentences are
/// broken.
void Tooltip::paint(Ui& ui) const {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const Box& at = offered_->box;
    ImFont& font = *ui.fonts()[Face::small];
    const float size = compat::font_size(font), line = std::min(ui.px(widest), screen.x - ui.px(28));
    const std::string words = ui.glyphs().to_screen(offered_->words);
    const char* const end = words.data() + words.size();
    const ImVec2 room = font.CalcTextSizeA(size, FLT_MAX, line, words.data(), end);
    const float width = room.x + ui.px(20), height = std::max(ui.px(28), room.y + ui.px(14));
    const float middle = std::round(at.x + (at.w - width) / 2);
    const bool below = at.bottom() + height + ui.px(8) < screen.y;
    const Box panel{std::clamp(middle, ui.px(4), std::max(ui.px(4), screen.x - width - ui.px(4))),
                    std::round(below ? at.bottom() + ui.px(6) : at.y - height - ui.px(6)), width, height};
    ImDrawList& canvas = *ImGui::GetForegroundDrawList();
    const ImVec2 low{panel.x, panel.y}, high{panel.right(), panel.bottom()};
    canvas.AddRectFilled(low, high, ui.color().raised, ui.px(6));
    compat::add_outline(canvas, low, high, ui.color().muted, ui.px(6), 1);
    canvas.AddText(&font, size, {panel.x + ui.px(10), std::round(panel.middle() - room.y / 2)},
                   ui.color().text, words.data(), end, line);
    ImGui::LogText("%s\n", offered_->words.c_str());
    ui.note("tip/" + offered_->name, panel);
}

}  // namespace sim::gui
