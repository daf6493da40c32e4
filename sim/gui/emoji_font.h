// Pictures of emoji sequences from the colour font, at the size wanted.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sim::gui {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;  ///< straight RGBA, as ImGui's textures
};

class EmojiFont {
  public:
    /// Opens a colour bitmap font; `usable()` is false where there is none.
    explicit EmojiFont(const std::string& file);
    ~EmojiFont();
    EmojiFont(const EmojiFont&) = delete;
    EmojiFont& operator=(const EmojiFont&) = delete;
    bool usable() const;
    /// The sequence as one square picture, empty where the font has none.
    Picture draw(std::string_view sequence, int side) const;
    /// The same, drawn once: all fonts are built anew whenever one emoji more is met.
    const Picture& drawn(std::string_view sequence, int side);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace sim::gui
