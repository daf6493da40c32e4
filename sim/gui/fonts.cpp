#include "sim/gui/fonts.h"

#include <ft2build.h>
#include <imgui.h>
#include FT_FREETYPE_H

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <filesystem>

#include "sim/failure/failure.h"
#include "sim/gui/emoji_font.h"
#include "sim/gui/imgui_compat.h"

namespace sim::gui {

namespace {

struct FaceSpec {
    std::size_t file;  ///< 0 regular, 1 semibold, 2 bold, code_file
    float em;
    bool words;  ///< false: figures only, few characters
    bool first;  ///< built from the beginning, not only when a screen asks for it
};

constexpr std::size_t code_file = 99;

constexpr auto specs = std::to_array<FaceSpec>({{0, 15, true, true},
                                                {1, 15, true, true},
                                                {0, 13, true, true},
                                                {1, 13, true, true},
                                                {0, 12, true, true},
                                                {1, 12, true, true},
                                                {1, 16, true, true},
                                                {2, 20, true, true},
                                                {2, 24, false, false},
                                                {2, 54, false, false},
                                                {code_file, 14, true, false},
                                                {0, 28, true, false}});
static_assert(specs.size() == face_count);

constexpr float largest_oversampled = 36;

Failure missing(const std::string& font, const std::string& how) {
    return {ExitCode::machine_wrong, "The font " + font + " " + how + ".",
            "Install the package fonts-inter again; `coolhead doctor` looks for all of them."};
}

/// Pairs for ImGui's ranges from single characters.
std::vector<unsigned short> ranges_of(const std::vector<unsigned short>& characters) {
    std::vector<unsigned short> pairs;
    for (const unsigned short character : characters) pairs.insert(pairs.end(), {character, character});
    pairs.push_back(0);
    return pairs;
}

/// What figures need beside digits: signs between them.
bool belongs_to_figures(char16_t character) {
    return character < 0x7f || (character >= 0x2010 && character <= 0x2026);
}

/// Figures of one width, so that a running clock does not tremble: digits stand centred in the widest one's
/// room.
void make_digits_tabular(ImFont& font) {
    auto& glyphs = compat::glyphs_of(font);
    float widest = 0;
    for (ImWchar digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, glyphs.FindGlyph(digit)->AdvanceX);
    for (ImWchar digit = '0'; digit <= '9'; ++digit) {
        auto* glyph = const_cast<ImFontGlyph*>(glyphs.FindGlyph(digit));
        const float shift = std::round((widest - glyph->AdvanceX) / 2);
        glyph->X0 += shift, glyph->X1 += shift;
        glyph->AdvanceX = widest;
        glyphs.IndexAdvanceX[digit] = widest;
    }
}

struct EmojiPlace {
    int rectangle;
    std::size_t sequence;
    ImFont* font;
    unsigned short character;
};

}  // namespace

/// A file as memory: only what is looked at is read.
class Fonts::MappedFile {
  public:
    explicit MappedFile(const std::string& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat about {};
        if (file < 0 || fstat(file, &about) != 0) throw missing(path, "cannot be read");
        size_ = static_cast<std::size_t>(about.st_size);
        data_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
        close(file);
        if (data_ == MAP_FAILED) throw missing(path, "cannot be read");
    }
    ~MappedFile() { munmap(data_, size_); }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    void* data() const { return data_; }
    std::size_t size() const { return size_; }

  private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

/// One font file in memory, open in FreeType to ask what it has.
struct Fonts::File {
    std::string path;
    MappedFile bytes;
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    float height_per_em = 1.2f;  ///< ImGui asks for ascent + descent, designers for the em

    explicit File(const std::string& from) : path(from), bytes(from) {
        FT_Init_FreeType(&library);
        const auto* data = static_cast<const FT_Byte*>(bytes.data());
        if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face) != 0)
            face = nullptr;
        if (face) height_per_em = static_cast<float>(face->ascender - face->descender) / face->units_per_EM;
    }
    ~File() {
        if (face) FT_Done_Face(face);
        FT_Done_FreeType(library);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    bool has(char16_t character) const { return face && FT_Get_Char_Index(face, character) != 0; }
};

Fonts::Fonts(const std::string& folder)
    : emoji_(std::make_unique<EmojiFont>(folder + "/truetype/noto/NotoColorEmoji.ttf")) {
    for (std::size_t face = 0; face < specs.size(); ++face) asked_[face] = specs[face].first;
    const std::string inter = folder + "/opentype/inter/Inter-";
    for (const char* weight : {"Regular.otf", "SemiBold.otf", "Bold.otf"}) {
        if (!std::filesystem::exists(inter + weight)) throw missing(inter + weight, "is missing");
        files_.push_back(std::make_unique<File>(inter + weight));
        if (!files_.back()->face) throw missing(inter + weight, "is damaged");
    }
    const std::string code = folder + "/truetype/dejavu/DejaVuSansMono.ttf";
    code_ = std::make_unique<File>(std::filesystem::exists(code) ? code : inter + "Regular.otf");
    for (const char* optional :
         {"/truetype/font-awesome/fontawesome-webfont.ttf", "/truetype/dejavu/DejaVuSans.ttf",
          "/opentype/noto/NotoSansCJK-Regular.ttc", "/truetype/droid/DroidSansFallbackFull.ttf",
          "/truetype/noto/NotoSans-Regular.ttf"})
        if (std::filesystem::exists(folder + optional)) optional_.push_back(folder + optional);
}

Fonts::~Fonts() = default;

ImFont* Fonts::operator[](Face face) const {
    const auto index = static_cast<std::size_t>(face);
    if (!asked_[index]) asked_[index] = true, ++version_;
    return faces_[index] ? faces_[index] : faces_[static_cast<std::size_t>(Face::body)];
}

Fonts::File* Fonts::file_with(char16_t character) {
    for (std::size_t n = 0; n < optional_.size(); ++n) {
        const std::size_t index = 3 + n;
        if (index == files_.size()) files_.push_back(std::make_unique<File>(optional_[n]));
        if (files_[index]->has(character)) return files_[index].get();
    }
    return nullptr;
}

void Fonts::add(ImFontAtlas& atlas, File& file, float em, std::vector<unsigned short>& characters,
                bool first) {
    ImFontConfig config;
    // Thousands of East Asian characters, twice as wide, would not fit into one texture; and of large letters
    // nobody sees the fraction of a pixel at which they stand.
    config.OversampleH = characters.size() < 1000 && em <= largest_oversampled ? 2 : 1;
    config.OversampleV = 1;
    config.MergeMode = !first;
    ranges_.push_back(std::make_unique<std::vector<unsigned short>>(ranges_of(characters)));
    compat::add_font(atlas, file.bytes.data(), static_cast<int>(file.bytes.size()), em * file.height_per_em,
                     config, ranges_.back()->data());
}

void Fonts::add_face(ImFontAtlas& atlas, Face face, float scale, const GlyphMap& glyphs) {
    const FaceSpec spec = specs[static_cast<std::size_t>(face)];
    const float em = std::round(spec.em * scale);
    File& main = spec.file == code_file ? *code_ : *files_[spec.file];
    std::vector<unsigned short> own;
    std::map<File*, std::vector<unsigned short>> others;
    const auto sort_in = [&](char16_t character) {
        if (main.has(character))
            own.push_back(character);
        else if (File* other = spec.words ? file_with(character) : nullptr)
            others[other].push_back(character);
    };
    for (const char16_t character : base_characters())
        if (spec.words || belongs_to_figures(character)) sort_in(character);
    if (spec.words)
        for (const char16_t character : glyphs.extra_characters()) sort_in(character);
    add(atlas, main, em, own, true);
    for (auto& [file, characters] : others) add(atlas, *file, em, characters, false);
    faces_[static_cast<std::size_t>(face)] = atlas.Fonts.back();
}

void Fonts::build(ImFontAtlas& atlas, float scale, const GlyphMap& glyphs) {
    atlas.Clear();
    ranges_.clear();
    compat::choose_loader(atlas);
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    faces_.fill(nullptr);
    for (std::size_t face = 0; face < specs.size(); ++face)
        if (asked_[face]) add_face(atlas, static_cast<Face>(face), scale, glyphs);

    std::vector<EmojiPlace> places;
    for (std::size_t face = 0; face < specs.size(); ++face) {
        const FaceSpec spec = specs[face];
        if (!spec.words || !faces_[face]) continue;
        const int side = static_cast<int>(std::round(spec.em * scale * 1.2f));
        const float baseline_to_top = std::round(spec.em * scale * (0.5f + 0.105f) - side / 2.f);
        for (std::size_t n = 0; n < glyphs.sequences().size(); ++n) {
            const auto character = static_cast<unsigned short>(GlyphMap::first_stand_in + n);
            ImFont* font = faces_[face];
            const float advance = static_cast<float>(side) + std::round(spec.em * scale * 0.08f);
            places.push_back(
                {compat::add_picture(atlas, *font, character, side, advance, {0, baseline_to_top}), n, font,
                 character});
        }
    }
    compat::build(atlas);
    for (const EmojiPlace& place : places) {
        const compat::PictureRoom room = compat::picture_room(atlas, place.rectangle);
        const Picture& picture = emoji_->drawn(glyphs.sequences()[place.sequence], room.side);
        for (int row = 0; row < picture.height; ++row)
            std::memcpy(room.first + std::ptrdiff_t{row} * room.pitch,
                        &picture.pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(room.side)],
                        static_cast<std::size_t>(room.side) * 4);
        auto* glyph =
            const_cast<ImFontGlyph*>(compat::glyphs_of(*place.font).FindGlyphNoFallback(place.character));
        if (glyph && !picture.pixels.empty()) glyph->Colored = 1;
    }
    for (std::size_t face = 0; face < faces_.size(); ++face)
        if (specs[face].words && faces_[face]) make_digits_tabular(*faces_[face]);
    for (ImFont* font : faces_)
        if (font) compat::keep_glyphs(*font);
}

}  // namespace sim::gui
