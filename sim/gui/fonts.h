// The type of the house, built at the exact pixel size, never scaled: Inter, icons, the emoji met so far, and
// other scripts as far as the machine has fonts for them.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "sim/gui/emoji.h"

struct ImFont;
struct ImFontAtlas;

namespace sim::gui {

class EmojiFont;

/// Size and weight by purpose. Sizes at 100 %: body 15, small 13, label 12, heading 16, title 20, dial 24,
/// figure 54, code 14 (every letter as wide as the next, where the machine has such a font),
/// large 28 (words that are read from a distance).
enum class Face {
    body,
    strong,
    small,
    small_strong,
    label,
    label_strong,
    heading,
    title,
    dial,
    figure,
    code,
    large
};
inline constexpr int face_count = static_cast<int>(Face::large) + 1;

class Fonts {
  public:
    /// Throws Failure, naming the package to install, where Inter is missing from the fonts of
    /// the system.
    explicit Fonts(const std::string& folder = "/usr/share/fonts");
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Empties the atlas and builds the faces of the first screen, and those that were asked for since, at
    /// `scale`, with what `glyphs` has met. The texture must be uploaded anew.
    void build(ImFontAtlas& atlas, float scale, const GlyphMap& glyphs);
    /// The font of a face. One that nobody had asked for before the last build stands in as the body's: such
    /// a frame is not to be shown (see `version`).
    ImFont* operator[](Face face) const;
    /// Counts up when a face was asked for that is not built: the fonts must then be built again.
    int version() const { return version_; }

  private:
    class MappedFile;
    struct File;
    void add_face(ImFontAtlas& atlas, Face face, float scale, const GlyphMap& glyphs);
    void add(ImFontAtlas& atlas, File& file, float em, std::vector<unsigned short>& characters, bool first);
    File* file_with(char16_t character);

    std::vector<std::unique_ptr<File>> files_;  ///< regular, semibold, bold, then those of optional_ in order
    std::unique_ptr<File> code_;                ///< of Face::code; Inter where there is no other
    std::vector<std::string> optional_;         ///< files for what Inter has not, opened when first asked
    std::unique_ptr<EmojiFont> emoji_;
    std::array<ImFont*, face_count> faces_{};
    mutable std::array<bool, face_count> asked_{};
    mutable int version_ = 0;
    std::vector<std::unique_ptr<std::vector<unsigned short>>> ranges_;  ///< the atlas points into these
};

}  // namespace sim::gui
