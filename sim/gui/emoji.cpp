#include "sim/gui/emoji.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "sim/gui/clusters.h"
#include "sim/gui/icons.h"

namespace sim::gui {

namespace {

/// The letters of Western and Central Europe: where there is one, others will follow.
constexpr char16_t first_latin = 0xa0, last_latin = 0x17f;

/// No font has these: looking for them would read all of them.
bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7f && character < 0xa0); }

/// Blanks of other widths, and separators: not every font has them. The wide one of East Asia is drawn as is.
bool is_strange_blank(UChar32 character) {
    return character != 0x3000 && (U_GET_GC_MASK(character) & U_GC_Z_MASK) != 0;
}

}  // namespace

bool is_emoji(std::string_view cluster) {
    int at = 0;
    const char32_t first = next_character(cluster, at);
    if (first < 0x80 && at == static_cast<int>(cluster.size())) return false;
    const auto icu_first = static_cast<UChar32>(first);
    if (!u_hasBinaryProperty(icu_first, UCHAR_EMOJI) &&
        !u_hasBinaryProperty(icu_first, UCHAR_REGIONAL_INDICATOR))
        return false;
    if (cluster.find("\xEF\xB8\x8E") != std::string_view::npos) return false;  // U+FE0E asks for text
    if (cluster.find("\xEF\xB8\x8F") != std::string_view::npos) return true;   // U+FE0F asks for an emoji
    return u_hasBinaryProperty(icu_first, UCHAR_EMOJI_PRESENTATION) || cluster.size() > 4;
}

bool in_base_ranges(char32_t c) {
    return (c >= 0x20 && c < 0x7f) || c == 0xa3 || c == 0xb7 || c == 0xd7 || (c >= 0x2010 && c <= 0x2027) ||
           c == 0x20ac || (c >= 0x2190 && c <= 0x2193) || c == 0x2212 || c == 0x23ce || c == 0xfffd ||
           is_icon(c);
}

std::vector<char16_t> base_characters() {
    std::vector<char16_t> all;
    for (char32_t c = 0x20; c < 0x10000; ++c) {
        const bool block_may_have_some =
            c < 0x180 || (c >= 0x2000 && c < 0x2400) || (c >= 0xf000 && c < 0xf300) || c == 0xfffd;
        if (block_may_have_some && in_base_ranges(c)) all.push_back(static_cast<char16_t>(c));
    }
    return all;
}

char16_t GlyphMap::stand_in_for(const std::string& sequence) {
    if (const auto known = stand_ins_.find(sequence); known != stand_ins_.end()) return known->second;
    if (static_cast<int>(sequences_.size()) >= capacity) return 0xfffd;
    const auto stand_in = static_cast<char16_t>(first_stand_in + sequences_.size());
    stand_ins_.emplace(sequence, stand_in);
    sequences_.push_back(sequence);
    ++version_;
    return stand_in;
}

void GlyphMap::append_character(std::string& out, char32_t character) {
    const bool taken =
        character >= first_stand_in && character < static_cast<char32_t>(first_stand_in + capacity);
    if (character > 0xffff || taken) character = 0xfffd;
    if (!is_control(character) && !in_base_ranges(character)) want(static_cast<char16_t>(character));
    append_utf8(out, character);
}

void GlyphMap::want(char16_t character) {
    if (!extra_.insert(character).second) return;
    ++version_;
    if (character <= last_latin)
        for (char16_t letter = first_latin; letter <= last_latin; ++letter)
            if (!in_base_ranges(letter)) extra_.insert(letter);
}

/// Beyond the 16 bits the fonts hold: letters in fancy dress (mathematical, circled) show what they stand
/// for, what stands for nothing shows that something is there.
void GlyphMap::append_stand_ins(std::string& out, char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString plain = icu::Normalizer2::getNFKCInstance(status)->normalize(
        icu::UnicodeString(static_cast<UChar32>(character)), status);
    for (int n = 0; n < plain.length(); n = plain.moveIndex32(n, 1))
        append_character(out, static_cast<char32_t>(plain.char32At(n)));
}

void GlyphMap::append_plain(std::string& out, std::string_view cluster) {
    for (int at = 0; at < static_cast<int>(cluster.size());) {
        const char32_t character = next_character(cluster, at);
        const auto icu_character = static_cast<UChar32>(character);
        if (character < 0x180)
            append_character(out, character == 0xad ? 0x2d : character);
        else if (u_hasBinaryProperty(icu_character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            continue;  // a wish about joining, order or presentation: nothing to draw
        else if (is_strange_blank(icu_character))
            out += ' ';
        else if (character > 0xffff)
            append_stand_ins(out, character);
        else
            append_character(out, character);
    }
}

std::string GlyphMap::run_to_screen(std::string_view run, bool right_to_left) {
    const bool plain = std::all_of(run.begin(), run.end(),
                                   [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (plain && !right_to_left) return std::string(run);
    const std::string turned = right_to_left ? turned_around(run) : std::string();
    const std::string_view utf8 = right_to_left ? std::string_view(turned) : run;
    std::string out;
    const std::vector<int> borders = cluster_borders(utf8);
    for (std::size_t n = 1; n < borders.size(); ++n) {
        const auto from = static_cast<std::size_t>(borders[n - 1]);
        const std::string_view cluster = utf8.substr(from, static_cast<std::size_t>(borders[n]) - from);
        if (is_emoji(cluster))
            append_utf8(out, stand_in_for(std::string(cluster)));
        else
            append_plain(out, cluster);
    }
    return out;
}

std::string GlyphMap::to_screen(std::string_view utf8, Direction base) {
    if (base != Direction::right_to_left && !has_right_to_left(utf8)) return run_to_screen(utf8, false);
    std::string out;
    for (const VisualRun& run : visual_runs(utf8, base))
        out += run_to_screen(
            utf8.substr(static_cast<std::size_t>(run.start), static_cast<std::size_t>(run.end - run.start)),
            run.right_to_left);
    return out;
}

std::string GlyphMap::from_screen(std::string_view shown) const {
    std::string out;
    for (int at = 0; at < static_cast<int>(shown.size());) {
        const char32_t character = next_character(shown, at);
        const std::size_t index = character - first_stand_in;
        if (character >= first_stand_in && index < sequences_.size())
            out += sequences_[index];
        else
            append_utf8(out, character);
    }
    return out;
}

}  // namespace sim::gui
