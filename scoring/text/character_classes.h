// The character classes of the network's grammar of mentions, tags and links. Cheap enough to ask of every
// code point of a text.
#pragma once

namespace scoring::text {

constexpr bool is_ascii_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
constexpr bool is_ascii_letter(char32_t point) { return (point | 0x20) >= U'a' && (point | 0x20) <= U'z'; }
constexpr bool is_ascii_alphanumeric(char32_t point) {
    return is_ascii_digit(point) || is_ascii_letter(point);
}
constexpr char32_t to_ascii_lower(char32_t point) {
    return point >= U'A' && point <= U'Z' ? point + 0x20 : point;
}
constexpr bool is_word_point(char32_t point) { return is_ascii_alphanumeric(point) || point == U'_'; }

constexpr bool is_at_sign(char32_t point) { return point == U'@' || point == U'\uFF20'; }
constexpr bool is_hash_sign(char32_t point) { return point == U'#' || point == U'\uFF03'; }

/// Characters that no post may hold.
constexpr bool is_forbidden(char32_t point) { return point == 0xFFFE || point == 0xFEFF || point == 0xFFFF; }

/// Marks that turn the writing direction; they may stand around a link without belonging to it.
constexpr bool is_directional_mark(char32_t point) {
    return (point >= 0x202A && point <= 0x202E) || point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x2066 && point <= 0x2069);
}

constexpr bool is_network_space(char32_t point) {
    return (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0x85 || point == 0xA0 ||
           point == 0x1680 || point == 0x180E || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 ||
           point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

/// All ASCII punctuation but the quotation mark and the backtick.
constexpr bool is_network_punctuation(char32_t point) {
    return point > 0x20 && point < 0x7F && !is_ascii_alphanumeric(point) && point != U'"' && point != U'`';
}

constexpr bool is_accented_latin(char32_t point) {
    if (point < 0xC0) return false;
    if (point <= 0x24F) return point != 0xD7 && point != 0xF7;
    constexpr char32_t others[] = {0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263,
                                   0x268, 0x26F, 0x272, 0x289, 0x28B, 0x2BB};
    for (const char32_t other : others)
        if (point == other) return true;
    return (point >= 0x300 && point <= 0x36F) || (point >= 0x1E00 && point <= 0x1EFF);
}

constexpr bool is_cyrillic(char32_t point) { return point >= 0x400 && point <= 0x4FF; }

}  // namespace scoring::text
