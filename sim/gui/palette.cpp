#include "sim/gui/palette.h"

#include <array>

namespace sim::gui {

const Palette& dark_palette() {
    static constexpr Palette palette{.bg = rgb(0x10161d),
                                     .panel = rgb(0x172029),
                                     .raised = rgb(0x1e2a36),
                                     .line = rgb(0x2a3947),
                                     .text = rgb(0xe8edf2),
                                     .muted = rgb(0x93a5b5),
                                     .open = rgb(0x2f9bf4),
                                     .dm = rgb(0xa48bff),
                                     .note = rgb(0xf0b94d),
                                     .good = rgb(0x37c592),
                                     .warn = rgb(0xf2a33c),
                                     .bad = rgb(0xf4616b),
                                     .selected = rgb(0x22384e),
                                     .hover = rgb(0x1d2833),
                                     .on_accent = rgb(0x0b1218),
                                     .track = rgb(0x2a3947)};
    return palette;
}

const Palette& light_palette() {
    static constexpr Palette palette{.bg = rgb(0xf3f6f8),
                                     .panel = rgb(0xffffff),
                                     .raised = rgb(0xf7f9fb),
                                     .line = rgb(0xdbe3ea),
                                     .text = rgb(0x15212c),
                                     .muted = rgb(0x5d6e7d),
                                     .open = rgb(0x0b78d0),
                                     .dm = rgb(0x6b4ee6),
                                     .note = rgb(0xa86c00),
                                     .good = rgb(0x0e8a5f),
                                     .warn = rgb(0xb36a00),
                                     .bad = rgb(0xcc2f3c),
                                     .selected = rgb(0xe3f0fc),
                                     .hover = rgb(0xeef3f7),
                                     .on_accent = rgb(0xffffff),
                                     .track = rgb(0xdbe3ea)};
    return palette;
}

Color avatar_color(int hue) {
    static constexpr std::array<Color, 12> colors{rgb(0xc2553d), rgb(0x3c76c4), rgb(0x7a4cc4), rgb(0x2f8f68),
                                                  rgb(0xb0572f), rgb(0x5a6b7a), rgb(0xb4457f), rgb(0x1f8296),
                                                  rgb(0x8a6a1f), rgb(0x4f62c9), rgb(0x4f8a2c), rgb(0xa84545)};
    return colors[static_cast<std::size_t>(hue < 0 ? 0 : hue) % colors.size()];
}

}  // namespace sim::gui
