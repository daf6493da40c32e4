#include "sim/gui/ui.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/gui/imgui_compat.h"

namespace sim::gui {

namespace {

constexpr double never = 3600;

/// Where the keyboard is, is seen: what stands above or below the part in sight is scrolled into it, through
/// everything that scrolls.
void bring_into_sight(Box box, float margin) {
    for (ImGuiWindow* window = ImGui::GetCurrentWindow(); window; window = window->ParentWindow) {
        if (window->ScrollMax.y <= 0) continue;
        const float top = window->InnerRect.Min.y, bottom = window->InnerRect.Max.y;
        float by = 0;
        if (box.y < top)
            by = box.y - top - margin;
        else if (box.bottom() > bottom)
            by = std::min(box.bottom() - bottom + margin, box.y - top);
        const float from = window->Scroll.y, to = std::clamp(from + by, 0.f, window->ScrollMax.y);
        if (to != from) ImGui::SetScrollY(window, to);
        box.y -= to - from;
    }
}

}  // namespace

Ui::Ui(const Fonts& fonts, GlyphMap& glyphs)
    : fonts_(fonts), glyphs_(glyphs), palette_(&palette_of(Theme::dark)) {}

float Ui::px(float at_100_percent) const { return std::round(at_100_percent * scale_); }

void Ui::begin_frame(Input new_input, double seconds) {
    input = std::move(new_input);
    seconds_ = seconds;
    if (!input.events.empty() || ImGui::GetIO().MouseDown[0]) last_input_ = seconds;
    redraw_in_ = never;
    covered_ = false;
    controls_.clear();
    layout_.begin_frame();
    tooltip_.begin_frame();
    places_.clear();
    order_before_.swap(order_);
    order_.clear();
    const bool kept = !focus_.empty() && focus_ == tab_keeper_;
    if (!kept && input.take(Key::tab)) move_focus(+1);
    if (!kept && input.take(Key::tab, false, true)) move_focus(-1);
    tab_keeper_.clear();
    if (ImGui::IsMouseClicked(0)) focus_by_key_ = false;
}

void Ui::end_frame() {
    const bool gone = !focus_.empty() && !is_listed(focus_);
    if (gone && !focus_is_new_) focus_.clear();
    if (gone && focus_is_new_) redraw_in(0);
    focus_is_new_ = false;
    give_focus_back();
    covered_ = false;
    tooltip_.draw(*this);
}

/// When a dialog has closed, the keyboard is where it was before; a person goes on writing.
void Ui::give_focus_back() {
    const bool uncovered = std::exchange(covered_before_, something_covered_) && !something_covered_;
    if (uncovered && focus_.empty() && is_listed(focus_below_)) set_focus(focus_below_, focus_by_key_);
    if (uncovered && !focus_.empty()) redraw_in(0);
    if (!something_covered_ && !uncovered && (focus_.empty() || is_listed(focus_))) focus_below_ = focus_;
    something_covered_ = false;
}

void Ui::explain(std::string_view name, Box box, std::string_view words, bool focused) {
    if (covered_ || words.empty()) return;
    layout_.saw_explained(box);
    const bool here = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                      ImGui::IsMouseHoveringRect({box.x, box.y}, {box.right(), box.bottom()});
    if (here || focused) tooltip_.offer(name, box, words, here);
}

bool Ui::is_listed(std::string_view name) const {
    return std::ranges::find(order_, name, &TabStop::name) != order_.end();
}

void Ui::move_focus(int step) {
    if (order_before_.empty()) return;
    const std::vector<TabStop> stops = tab_order(order_before_);
    const auto count = static_cast<int>(stops.size());
    const auto at = std::ranges::find(stops, focus_, &TabStop::name) - stops.begin();
    const int from = at == count ? (step > 0 ? -1 : 0) : static_cast<int>(at);
    set_focus(stops[static_cast<std::size_t>((from + step + count) % count)].name, true);
}

void Ui::set_focus(std::string_view name, bool by_key) {
    focus_ = name;
    focus_by_key_ = by_key;
    focus_is_new_ = true;
}

bool Ui::letters_are_free() const {
    // A control that is only pressed knows Enter and Space; letters are for who writes.
    const bool on_text = !focus_.empty() && focus_ == keyed_;
    return !on_text && !covered_ && std::ranges::any_of(input.events, [](const InputEvent& event) {
        return event.key == Key::none && event.character > U' ';
    });
}

bool Ui::keyboard_is_free() const {
    const bool clicked = ImGui::IsMouseClicked(0) || ImGui::IsMouseReleased(0);
    return letters_are_free() || (clicked && focus_.empty() && !covered_);
}

bool Ui::shortcut(Key key, bool ctrl, bool shift, bool alt) {
    return !covered_ && input.take(key, ctrl, shift, alt);
}

void Ui::redraw_in(double seconds) { redraw_in_ = std::min(redraw_in_, std::max(0.0, seconds)); }

Box Ui::visible_part(Box box) const {
    const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(),
                 high = ImGui::GetWindowDrawList()->GetClipRectMax();
    const float left = std::max(box.x, low.x), top = std::max(box.y, low.y);
    return {left, top, std::min(box.right(), high.x) - left, std::min(box.bottom(), high.y) - top};
}

void Ui::note(std::string_view name, Box box) {
    const Box seen = visible_part(box);
    if (!covered_ && seen.w > 0 && seen.h > 0) controls_[std::string(name)] = seen;
}

std::optional<Box> Ui::place_of(std::string_view name) const {
    const auto found = places_.find(name);
    if (found == places_.end()) return std::nullopt;
    return found->second;
}

Touch Ui::touch(std::string_view name, Box box, bool enabled, Takes takes) {
    Touch touch;
    if (watched() && takes != Takes::mouse) layout_.saw_control(box, name);
    if (covered_) something_covered_ = true;
    if (covered_ || box.w < 1 || box.h < 1) return touch;
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushID(name.data(), name.data() + name.size());
    const bool clicked = ImGui::InvisibleButton("area", {box.w, box.h});
    ImGui::PopID();
    touch.hovered = ImGui::IsItemHovered();
    if (!enabled) return touch;
    touch.held = ImGui::IsItemActive();
    if (ImGui::IsItemActivated() && takes == Takes::keys) set_focus(name);
    if (ImGui::IsItemActivated() && takes == Takes::presses && focus_ != keyed_) focus_.clear();
    note(name, box);
    if (takes == Takes::mouse) return touch;
    order_.push_back({std::string(name), box});
    touch.focused = focus_ == name;
    if (touch.focused && focus_is_new_ && focus_by_key_) bring_into_sight(box, px(12));
    touch.show_focus = touch.focused && focus_by_key_;
    if (touch.focused && takes == Takes::keys) keyed_ = focus_;
    const bool by_key =
        takes == Takes::presses && touch.focused && (input.take(Key::enter) || input.take(Key::space));
    touch.pressed = clicked || by_key;
    return touch;
}

Touch Ui::control(std::string_view name, Box box, bool enabled) {
    return touch(name, box, enabled, Takes::presses);
}

Touch Ui::moved_control(std::string_view name, Box box) { return touch(name, box, true, Takes::keys); }

Touch Ui::mouse_area(std::string_view name, Box box) {
    const Touch touched = touch(name, box, true, Takes::mouse);
    if (touched.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    return touched;
}

Touch Ui::text_control(std::string_view name, Box box) {
    const Touch touched = moved_control(name, box);
    if (touched.focused) text_ = focus_;
    if (touched.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    return touched;
}

}  // namespace sim::gui
