#include "sim/gui/emoji.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "sim/gui/clusters.h"
#include "sim/gui/icons.h"

namespace sim::gui {

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
    return (c >= 0x20 && c <= 0x17f) || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203a) ||
           (c >= 0x20a0 && c <= 0x20bf) || (c >= 0x2190 && c <= 0x2193) || c == 0x2122 || c == 0x2212 ||
           c == 0x00d7 || c == 0xfffd || is_icon(c) || c == 0x23ce;
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

void GlyphMap::append_plain(std::string& out, std::string_view cluster) {
    for (int at = 0; at < static_cast<int>(cluster.size());) {
        char32_t character = next_character(cluster, at);
        if (character >= 0xfe00 && character <= 0xfe0f)
            continue;  // a wish about presentation, nothing to draw
        if (character == 0x200d || character == 0x200b || character == 0x2060) continue;
        const bool taken =
            character >= first_stand_in && character < static_cast<char32_t>(first_stand_in + capacity);
        if (character > 0xffff || taken) character = 0xfffd;
        if (character >= 0x20 && !in_base_ranges(character) &&
            extra_.insert(static_cast<char16_t>(character)).second)
            ++version_;
        append_utf8(out, character);
    }
}

std::string GlyphMap::to_screen(std::string_view utf8) {
    bool plain = true;
    for (const char byte : utf8) plain = plain && static_cast<unsigned char>(byte) < 0x80;
    if (plain) return std::string(utf8);
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
