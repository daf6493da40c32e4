// The colours of the house, in two looks. Values are ImGui's packed RGBA.
#pragma once

#include <cstdint>

namespace sim::gui {

using Color = std::uint32_t;

constexpr Color rgb(std::uint32_t hex) {
    return 0xff000000u | (hex & 0xff) << 16 | (hex & 0xff00) | (hex >> 16 & 0xff);
}
/// The same colour, `percent` opaque.
constexpr Color faded(Color color, unsigned percent) {
    return (color & 0x00ffffffu) | ((color >> 24) * percent / 100) << 24;
}

struct Palette {
    Color bg, panel, raised, line, text, muted;
    Color open, dm, note;   ///< going out in public, private, internal
    Color good, warn, bad;  ///< always with a sign or word beside the colour
    Color selected;         ///< behind the chosen row
    Color hover;            ///< behind what the mouse is on
    Color on_accent;        ///< text on a filled button
    Color track;            ///< the empty part of a bar or dial
};

const Palette& dark_palette();
const Palette& light_palette();

/// The colour of an avatar or a scenario's band, `hue` 0..11; white text is readable on it.
Color avatar_color(int hue);

}  // namespace sim::gui
