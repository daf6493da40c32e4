#include "sim/gui/layout_watch.h"

#include <fmt/format.h>

#include "sim/gui/icons.h"
#include "sim/gui/imgui_compat.h"

namespace sim::gui {

namespace {

constexpr float slack = 2.5f;  // pixels: letters stand a little off their boxes' edges

bool lies_within(Box inner, Box outer) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

bool meet(Box one, Box other) {
    const float across = std::min(one.right(), other.right()) - std::max(one.x, other.x);
    const float down = std::min(one.bottom(), other.bottom()) - std::max(one.y, other.y);
    return across > slack && down > slack;
}

Box common(Box one, Box other) {
    const float x = std::max(one.x, other.x), y = std::max(one.y, other.y);
    return {x, y, std::min(one.right(), other.right()) - x, std::min(one.bottom(), other.bottom()) - y};
}

Box clip() {
    const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(),
                 high = ImGui::GetWindowDrawList()->GetClipRectMax();
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

bool scrolls() {
    for (const ImGuiWindow* window = ImGui::GetCurrentWindow(); window; window = window->ParentWindow)
        if (window->ScrollMax.y > 0) return true;
    return false;
}

/// Long texts are told by their beginning.
std::string short_name(std::string_view words) {
    constexpr std::size_t most = 60;
    std::string name(words.substr(0, most));
    while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xc0) == 0x80) name.pop_back();
    std::replace(name.begin(), name.end(), '\n', ' ');
    return words.size() > most ? name + "…" : std::string(words);
}

}  // namespace

void LayoutWatch::begin_frame() {
    words_.clear();
    controls_.clear();
    misfits_.clear();
    explained_.clear();
}

/// Sideways nothing may be cut off; up and down only what can be scrolled.
void LayoutWatch::look_at_edges(Box box, std::string_view name) {
    const Box seen = clip();
    if (moves_) return;
    if (!meet(box, seen)) {
        const bool beside = box.right() < seen.x || box.x > seen.right();
        if (beside && !name.empty()) misfit("out of sight", name);
        return;
    }
    if (box.x < seen.x - slack || box.right() > seen.right() + slack) misfit("cut off at the side", name);
    if (!scrolls() && (box.y < seen.y - slack || box.bottom() > seen.bottom() + slack))
        misfit("cut off above or below", name);
}

void LayoutWatch::saw_words(Box box, std::string_view words) {
    if (!on_ || words.find_first_not_of(' ') == std::string_view::npos) return;
    look_at_edges(box, words);
    if (meet(box, clip()))
        words_.push_back({ImGui::GetWindowDrawList(), moves_ ? common(box, clip()) : box, short_name(words)});
}

void LayoutWatch::saw_control(Box box, std::string_view name) {
    if (!on_) return;
    look_at_edges(box, name);
    if (meet(box, clip()))
        controls_.push_back(
            {ImGui::GetWindowDrawList(), moves_ ? common(box, clip()) : box, std::string(name)});
}

void LayoutWatch::saw_explained(Box box) {
    if (on_) explained_.push_back(box);
}

void LayoutWatch::saw_ground(Box box) {
    if (!on_) return;
    const void* window = ImGui::GetWindowDrawList();
    std::erase_if(words_,
                  [&](const Seen& seen) { return seen.window == window && lies_within(seen.box, box); });
}

void LayoutWatch::misfit(std::string_view what, std::string_view words) {
    if (on_) misfits_.push_back(fmt::format("{}: {}", what, short_name(words)));
}

/// There are words beside it, or it says what it means when it is pointed at.
bool LayoutWatch::is_clear(const Seen& sign) const {
    const auto meets = [&](const Box& box) { return meet(sign.box, box); };
    const float near = 4.5f * sign.box.h;  // in a thread, signs stand in the column of the faces
    const Box around = sign.box.inset(-near, -sign.box.h / 2);
    const auto beside = [&](const Seen& other) {
        return other.window == sign.window && !is_sign_alone(other.name) && meet(around, other.box);
    };
    return std::any_of(explained_.begin(), explained_.end(), meets) ||
           std::any_of(words_.begin(), words_.end(), beside);
}

void LayoutWatch::compare(const std::vector<Seen>& all, bool nested_is_fine,
                          std::vector<std::string>& found) const {
    for (std::size_t n = 0; n < all.size(); ++n)
        for (std::size_t m = n + 1; m < all.size(); ++m) {
            const Seen &one = all[n], &other = all[m];
            if (one.window != other.window || !meet(one.box, other.box)) continue;
            if (nested_is_fine && (lies_within(one.box, other.box) || lies_within(other.box, one.box)))
                continue;
            found.push_back(fmt::format("one upon the other: {} | {}", one.name, other.name));
        }
}

std::vector<std::string> LayoutWatch::words() const {
    std::vector<std::string> all;
    for (const Seen& seen : words_) all.push_back(seen.name);
    return all;
}

std::vector<std::string> LayoutWatch::misfits() const {
    std::vector<std::string> found = misfits_;
    for (const Seen& seen : words_)
        if (is_sign_alone(seen.name) && !is_clear(seen))
            found.push_back(
                fmt::format("a sign that nothing explains: {:.0f}, {:.0f}", seen.box.x, seen.box.y));
    compare(words_, false, found);
    compare(controls_, true, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace sim::gui
