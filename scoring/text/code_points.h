// UTF-8 to Unicode code points and back. Offsets everywhere in scoring are indices into these code points.
#pragma once

#include <string>
#include <string_view>

#include "scoring/reading.h"

namespace scoring::text {

inline constexpr char32_t zero_width_joiner = 0x200D;
inline constexpr char32_t text_selector = 0xFE0E;
inline constexpr char32_t picture_selector = 0xFE0F;
inline constexpr char32_t keycap = 0x20E3;
inline constexpr std::size_t not_found = std::u32string_view::npos;

/// Whether `points` hold one of `signs`. Without a way out in the middle, so that it looks at several at a
/// time: a quick look before a slow one.
template <typename... Signs>
bool holds(std::u32string_view points, Signs... signs) {
    unsigned found = 0;
    for (const char32_t point : points) found |= (static_cast<unsigned>(point == signs) | ...);
    return found != 0;
}
/// Most messages are: what follows is then simple.
bool is_ascii(std::u32string_view points);

/// Every bad byte sequence becomes one U+FFFD; never throws.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view points);
/// The text under `span`, clamped to the text's ends.
std::string slice(std::string_view utf8, Span span);
int count_code_points(std::string_view utf8);
/// Simple case folding of one code point, the same in every locale.
char32_t fold_case(char32_t point);
std::string fold_case(std::string_view utf8);
/// Simple upper case of one code point, the same in every locale.
char32_t to_upper(char32_t point);
bool is_letter(char32_t point);
/// Belongs to the letter before it: accents, vowel signs. What only chooses a picture is none.
bool is_mark(char32_t point);
bool is_digit(char32_t point);
bool is_space(char32_t point);
bool is_upper(char32_t point);
/// Shown as a picture by default, or part of such a sequence (ZWJ, skin tone, flag, U+FE0F).
bool is_emoji(char32_t point);
/// The same, with a quick look first: most points are letters.
inline bool is_picture(char32_t point) { return point > 0x2000 && is_emoji(point); }
constexpr bool is_skin_tone(char32_t point) { return point >= 0x1F3FB && point <= 0x1F3FF; }
/// One of the two letters of a country's flag.
constexpr bool is_flag_letter(char32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }
/// A letter of a flag that is spelled in tags: England, Scotland, Wales.
constexpr bool is_flag_tag(char32_t point) { return point >= 0xE0020 && point <= 0xE007F; }

}  // namespace scoring::text
