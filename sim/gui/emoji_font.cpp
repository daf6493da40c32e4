#include "sim/gui/emoji_font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ft.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace sim::gui {

namespace {

constexpr std::size_t most_drawn = 3000;  // some 3 KB each

/// Sums of premultiplied colour under one target pixel.
struct Sum {
    double blue = 0, green = 0, red = 0, alpha = 0, area = 0;
    void add(const unsigned char* bgra, double weight) {
        blue += bgra[0] * weight, green += bgra[1] * weight, red += bgra[2] * weight,
            alpha += bgra[3] * weight;
        area += weight;
    }
    std::uint32_t straight() const {
        if (alpha <= 0) return 0;
        const auto channel = [this](double sum) {
            return static_cast<std::uint32_t>(std::clamp(std::lround(sum * 255 / alpha), 0L, 255L));
        };
        const auto opacity = static_cast<std::uint32_t>(std::clamp(std::lround(alpha / area), 0L, 255L));
        return channel(red) | channel(green) << 8 | channel(blue) << 16 | opacity << 24;
    }
};

/// The mean colour of the source rectangle [x0, x1) x [y0, y1): edges count by the part they cover.
Sum mean(const FT_Bitmap& source, double x0, double x1, double y0, double y1) {
    Sum sum;
    const int width = static_cast<int>(source.width), height = static_cast<int>(source.rows);
    for (int y = std::max(0, static_cast<int>(y0)); y < y1; ++y)
        for (int x = std::max(0, static_cast<int>(x0)); x < x1; ++x) {
            const double covered = (std::min(x1, x + 1.0) - std::max(x0, double(x))) *
                                   (std::min(y1, y + 1.0) - std::max(y0, double(y)));
            static constexpr unsigned char clear[4] = {0, 0, 0, 0};
            const bool inside = x < width && y < height;
            sum.add(inside ? source.buffer + std::ptrdiff_t{y} * source.pitch + std::ptrdiff_t{x} * 4 : clear,
                    std::max(0.0, covered));
        }
    return sum;
}

Picture scaled(const FT_Bitmap& source, int side) {
    Picture picture{side, side, std::vector<std::uint32_t>(static_cast<std::size_t>(side * side))};
    const double step = std::max(source.width, source.rows) / static_cast<double>(side);
    const double left = (side * step - source.width) / 2, top = (side * step - source.rows) / 2;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const double from_x = x * step - left, from_y = y * step - top;
            picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                           static_cast<std::size_t>(x)] =
                mean(source, from_x, from_x + step, from_y, from_y + step).straight();
        }
    return picture;
}

}  // namespace

struct EmojiFont::Parts {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    hb_font_t* shaper = nullptr;
    std::map<std::pair<std::string, int>, Picture> drawn;
};

EmojiFont::EmojiFont(const std::string& file) : parts_(std::make_unique<Parts>()) {
    if (FT_Init_FreeType(&parts_->library) != 0) return;
    if (FT_New_Face(parts_->library, file.c_str(), 0, &parts_->face) != 0) return;
    if (parts_->face->num_fixed_sizes < 1 || FT_Select_Size(parts_->face, 0) != 0) return;
    parts_->shaper = hb_ft_font_create(parts_->face, nullptr);
}

EmojiFont::~EmojiFont() {
    if (parts_->shaper) hb_font_destroy(parts_->shaper);
    if (parts_->face) FT_Done_Face(parts_->face);
    if (parts_->library) FT_Done_FreeType(parts_->library);
}

bool EmojiFont::usable() const { return parts_->shaper != nullptr; }

const Picture& EmojiFont::drawn(std::string_view sequence, int side) {
    if (parts_->drawn.size() > most_drawn) parts_->drawn.clear();  // of sizes that are no longer shown, too
    const auto [known, is_new] = parts_->drawn.try_emplace({std::string(sequence), side});
    if (is_new) known->second = draw(sequence, side);
    return known->second;
}

Picture EmojiFont::draw(std::string_view sequence, int side) const {
    if (!usable() || side < 1) return {};
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, sequence.data(), static_cast<int>(sequence.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(parts_->shaper, buffer, nullptr, 0);
    unsigned int count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_codepoint_t glyph = count > 0 ? glyphs[0].codepoint : 0;
    hb_buffer_destroy(buffer);
    if (glyph == 0 || FT_Load_Glyph(parts_->face, glyph, FT_LOAD_COLOR | FT_LOAD_RENDER) != 0) return {};
    const FT_Bitmap& bitmap = parts_->face->glyph->bitmap;
    if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0) return {};
    return scaled(bitmap, side);
}

}  // namespace sim::gui
