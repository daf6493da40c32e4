#include "sim/gui/palette.h"

#include <algorithm>
#include <cmath>

namespace sim::gui {

namespace {

constexpr Palette dark{.bg = rgb(0x10161d),
                       .panel = rgb(0x172029),
                       .raised = rgb(0x1e2a36),
                       .line = rgb(0x2a3947),
                       .text = rgb(0xe8edf2),
                       .muted = rgb(0x93a5b5),
                       .open = rgb(0x58b0f8),
                       .dm = rgb(0xb3a0ff),
                       .note = rgb(0xf0b94d),
                       .good = rgb(0x37c592),
                       .warn = rgb(0xf2a33c),
                       .bad = rgb(0xff8088),
                       .selected = rgb(0x20364b),
                       .hover = rgb(0x1d2833),
                       .on_accent = rgb(0x0b1218),
                       .track = rgb(0x2a3947),
                       .focus = rgb(0xe8edf2)};

constexpr Palette light{.bg = rgb(0xf3f6f8),
                        .panel = rgb(0xffffff),
                        .raised = rgb(0xf7f9fb),
                        .line = rgb(0xdbe3ea),
                        .text = rgb(0x15212c),
                        .muted = rgb(0x526270),
                        .open = rgb(0x0a5ea8),
                        .dm = rgb(0x5638cf),
                        .note = rgb(0x7d4e00),
                        .good = rgb(0x066447),
                        .warn = rgb(0x864800),
                        .bad = rgb(0xb01e2b),
                        .selected = rgb(0xe3f0fc),
                        .hover = rgb(0xeef3f7),
                        .on_accent = rgb(0xffffff),
                        .track = rgb(0xdbe3ea),
                        .focus = rgb(0x15212c)};

// Black, white, and lines that are seen as well as words; the focus has a colour that nothing else has.
constexpr Palette high_contrast{.bg = rgb(0x000000),
                                .panel = rgb(0x000000),
                                .raised = rgb(0x101418),
                                .line = rgb(0xa8b4c0),
                                .text = rgb(0xffffff),
                                .muted = rgb(0xd5dee6),
                                .open = rgb(0x82caff),
                                .dm = rgb(0xcbb8ff),
                                .note = rgb(0xffd479),
                                .good = rgb(0x66f2ba),
                                .warn = rgb(0xffbe55),
                                .bad = rgb(0xffaab0),
                                .selected = rgb(0x0b2c4a),
                                .hover = rgb(0x1c242c),
                                .on_accent = rgb(0x000000),
                                .track = rgb(0x4a5560),
                                .focus = rgb(0xffee00)};

unsigned channel(Color color, int shift) { return color >> shift & 0xff; }

double linear(unsigned value) {
    const double share = value / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(channel(color, 0)) + 0.7152 * linear(channel(color, 8)) +
           0.0722 * linear(channel(color, 16));
}

}  // namespace

const Palette& palette_of(Theme theme) {
    if (theme == Theme::high_contrast) return high_contrast;
    return theme == Theme::light ? light : dark;
}

Theme theme_named(std::string_view name) {
    for (const Theme theme : themes)
        if (name == name_of(theme)) return theme;
    return Theme::dark;
}

std::string_view name_of(Theme theme) {
    if (theme == Theme::high_contrast) return "high-contrast";
    return theme == Theme::light ? "light" : "dark";
}

Theme next_theme(Theme theme) {
    if (theme == Theme::high_contrast) return Theme::dark;
    return theme == Theme::dark ? Theme::light : Theme::high_contrast;
}

Color avatar_color(int hue) {
    static constexpr std::array<Color, avatar_hues> colors{
        rgb(0xbd5039), rgb(0x3c76c4), rgb(0x7a4cc4), rgb(0x2b8560), rgb(0xb0572f), rgb(0x5a6b7a),
        rgb(0xb4457f), rgb(0x1d7b8e), rgb(0x8a6a1f), rgb(0x4f62c9), rgb(0x477d27), rgb(0xa84545)};
    return colors[static_cast<std::size_t>(hue < 0 ? 0 : hue) % colors.size()];
}

double contrast(Color one, Color other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Color mixed(Color above, Color below) {
    const unsigned alpha = above >> 24;
    Color result = 0xff000000u;
    for (const int shift : {0, 8, 16}) {
        const unsigned value =
            (channel(above, shift) * alpha + channel(below, shift) * (255 - alpha) + 127) / 255;
        result |= value << shift;
    }
    return result;
}

}  // namespace sim::gui
