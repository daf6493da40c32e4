#include "sim/gui/emoji_picker.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/overlay.h"

namespace sim::gui {

namespace {

constexpr int columns = 8, rows = 5;
constexpr std::size_t most_shown = std::size_t{columns} * rows;
constexpr float cell = 40, field = 36, foot = 26, margin = 12;
constexpr std::string_view search_name = "emoji/search";

}  // namespace

void EmojiPicker::open(Ui& ui, Box anchor) {
    open_ = true;
    anchor_ = anchor;
    words_.clear();
    at_ = 0;
    ui.set_focus(search_name);
}

/// The arrows go through the pictures, not through what is typed.
void EmojiPicker::take_keys(Ui& ui, int count) {
    const auto step = [&](Key key, int by) {
        while (ui.input.take(key)) at_ += by;
    };
    step(Key::left, -1), step(Key::right, +1), step(Key::up, -columns), step(Key::down, +columns);
    at_ = std::clamp(at_, 0, std::max(0, count - 1));
}

std::optional<std::string> EmojiPicker::draw(Ui& ui, Box window, std::span<const viewmodel::EmojiName> all) {
    const float width = ui.px(columns * cell + 2 * margin);
    const float height = ui.px(rows * cell + field + foot + 3 * margin);
    const float x = std::clamp(anchor_.right() - width, window.x + ui.px(8),
                               std::max(window.x + ui.px(8), window.right() - width - ui.px(8)));
    const float y = std::max(window.y + ui.px(4), anchor_.y - height - ui.px(6));
    const Overlay overlay(ui, "emoji", window, Box{x, y, width, std::min(height, window.h - ui.px(8))});
    ui.note("emoji/panel", overlay.box());
    Box rest = overlay.box().inset(ui.px(margin), ui.px(margin));
    found_ = viewmodel::emoji_named(all, words_, most_shown);
    take_keys(ui, static_cast<int>(found_.size()));
    const Box frame = rest.cut_top(ui.px(field));
    fill(frame, ui.color().raised, ui.px(8));
    outline(frame, ui.color().open, ui.px(8), ui.px(2));
    const float line = line_height(ui, Face::body);
    if (search_.draw(
            ui, search_name,
            {frame.x + ui.px(12), std::round(frame.middle() - line / 2), frame.w - ui.px(24), line + 2},
            "emoji", words_, "Name of an emoji: thanks, sad, parcel", frame)) {
        words_ = search_.text(), at_ = 0;
        found_ = viewmodel::emoji_named(all, words_, most_shown);
    }
    bool taken = ui.input.take(Key::enter);
    const Box name = rest.cut_bottom(ui.px(foot));
    rest.cut_top(ui.px(margin / 2));
    taken = draw_grid(ui, rest, all) || taken;
    const bool any = !found_.empty();
    const std::string says = any ? all[found_[static_cast<std::size_t>(at_)]].name : "No emoji is called so.";
    draw_excerpt(ui, name, Face::small, any ? ui.color().text : ui.color().muted, says);
    if (overlay.dismissed()) open_ = false;
    if (!taken || !any) return std::nullopt;
    open_ = false;
    return all[found_[static_cast<std::size_t>(at_)]].emoji;
}

/// True when one was pressed: it is the one at `at_` then.
bool EmojiPicker::draw_grid(Ui& ui, Box grid, std::span<const viewmodel::EmojiName> all) {
    bool pressed = false;
    const float side = ui.px(cell);
    for (int n = 0; n < static_cast<int>(found_.size()); ++n) {
        const int row = n / columns;
        const Box place{grid.x + static_cast<float>(n % columns) * side,
                        grid.y + static_cast<float>(row) * side, side, side};
        if (place.bottom() > grid.bottom() + 1) break;
        const viewmodel::EmojiName& shown = all[found_[static_cast<std::size_t>(n)]];
        const Touch touch = ui.control(fmt::format("emoji/{}", n), place);
        if (touch.pressed) pressed = true, at_ = n;
        if (n == at_ || touch.hovered) fill(place, ui.color().selected, ui.px(8));
        if (n == at_ || touch.show_focus) outline(place, ui.color().open, ui.px(8), ui.px(1.5f));
        draw_line(ui, place, Face::title, ui.color().text, shown.emoji, Align::center);
        ui.explain(fmt::format("emoji/{}", n), place, shown.name, touch.show_focus);
    }
    return pressed;
}

}  // namespace sim::gui
