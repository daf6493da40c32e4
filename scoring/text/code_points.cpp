#include "scoring/text/code_points.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace scoring::text {

bool is_ascii(std::u32string_view points) {
    char32_t all = 0;
    for (const char32_t point : points) all |= point;
    return all < 0x80;
}

std::u32string decode(std::string_view utf8) {
    std::u32string points(utf8.size(), U'\0');
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int64_t>(utf8.size());
    unsigned all = 0;
    for (const char byte : utf8) all |= static_cast<unsigned char>(byte);
    if (all < 0x80) {
        std::ranges::copy(utf8, points.begin());
        return points;
    }
    std::size_t count = 0;
    for (std::int64_t at = 0; at < length;) {
        UChar32 point = 0;
        U8_NEXT_OR_FFFD(bytes, at, length, point);
        points[count++] = static_cast<char32_t>(point);
    }
    points.resize(count);
    return points;
}

std::string encode(std::u32string_view points) {
    std::string utf8;
    utf8.reserve(points.size());
    for (const char32_t point : points) {
        char bytes[U8_MAX_LENGTH];
        int length = 0;
        U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(point));
        utf8.append(bytes, static_cast<std::size_t>(length));
    }
    return utf8;
}

std::string slice(std::string_view utf8, Span span) {
    const std::u32string points = decode(utf8);
    const auto size = static_cast<int>(points.size());
    const int start = std::clamp(span.start, 0, size);
    const int end = std::clamp(span.end, start, size);
    return encode(std::u32string_view(points).substr(static_cast<std::size_t>(start),
                                                     static_cast<std::size_t>(end - start)));
}

int count_code_points(std::string_view utf8) { return static_cast<int>(decode(utf8).size()); }

char32_t fold_case(char32_t point) {
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point), U_FOLD_CASE_DEFAULT));
}

std::string fold_case(std::string_view utf8) {
    std::u32string points = decode(utf8);
    for (char32_t& point : points) point = fold_case(point);
    return encode(points);
}

char32_t to_upper(char32_t point) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(point))); }

bool is_letter(char32_t point) { return u_isalpha(static_cast<UChar32>(point)); }
bool is_mark(char32_t point) {
    const bool chooses_picture = (point >= 0xFE00 && point <= 0xFE0F) || point >= 0xE0000;
    return point >= 0x300 && !chooses_picture &&
           (U_MASK(u_charType(static_cast<UChar32>(point))) & U_GC_M_MASK) != 0;
}
bool is_digit(char32_t point) {
    if (point < 0x80) return point >= U'0' && point <= U'9';
    return u_isdigit(static_cast<UChar32>(point));
}
bool is_space(char32_t point) { return u_isUWhiteSpace(static_cast<UChar32>(point)); }
bool is_upper(char32_t point) { return u_isUUppercase(static_cast<UChar32>(point)); }

bool is_emoji(char32_t point) {
    const auto character = static_cast<UChar32>(point);
    return point == zero_width_joiner || point == picture_selector ||
           u_hasBinaryProperty(character, UCHAR_EMOJI_PRESENTATION) ||
           u_hasBinaryProperty(character, UCHAR_EMOJI_MODIFIER) ||
           (point > 0x2000 && u_hasBinaryProperty(character, UCHAR_EMOJI));
}

}  // namespace scoring::text
