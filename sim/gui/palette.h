// The colours of the house, in three looks. Values are ImGui's packed RGBA.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sim::gui {

using Color = std::uint32_t;

constexpr Color rgb(std::uint32_t hex) {
    return 0xff000000u | (hex & 0xff) << 16 | (hex & 0xff00) | (hex >> 16 & 0xff);
}
/// The same colour, `percent` opaque.
constexpr Color faded(Color color, unsigned percent) {
    return (color & 0x00ffffffu) | ((color >> 24) * percent / 100) << 24;
}

enum class Theme { dark, light, high_contrast };
inline constexpr std::array<Theme, 3> themes{Theme::dark, Theme::light, Theme::high_contrast};

/// Words on any ground here have a contrast of at least 4.5 to 1, in high contrast 7 to 1 (WCAG 2.1, AA and
/// AAA).
struct Palette {
    Color bg, panel, raised, line, text, muted;
    Color open, dm, note;   ///< going out in public, private, internal
    Color good, warn, bad;  ///< always with a sign or word beside the colour
    Color selected;         ///< behind the chosen row
    Color hover;            ///< behind what the mouse is on
    Color on_accent;        ///< text on a filled button
    Color track;            ///< the empty part of a bar or dial
    Color focus;            ///< around what the keyboard is on
};

const Palette& palette_of(Theme theme);
/// As it is kept and asked for: "dark", "light", "high-contrast"; anything else is dark.
Theme theme_named(std::string_view name);
std::string_view name_of(Theme theme);
/// The one that follows when the look is switched.
Theme next_theme(Theme theme);

/// The colour of an avatar or a scenario's band, `hue` 0..11; white text is readable on it.
Color avatar_color(int hue);
inline constexpr int avatar_hues = 12;
/// Behind the brand's own initials; white text is readable on it.
inline constexpr Color brand_color = rgb(0x0a6ec0);

/// How far apart two opaque colours are for the eye, 1 to 21, as WCAG 2.1 defines it.
double contrast(Color one, Color other);
/// What is seen where `above`, which may be faded, lies on an opaque colour.
Color mixed(Color above, Color below);

}  // namespace sim::gui
