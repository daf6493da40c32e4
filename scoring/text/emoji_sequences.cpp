#include "scoring/text/emoji_sequences.h"

#include <unicode/uchar.h>

#include "scoring/text/code_points.h"

namespace scoring::text {
namespace {

constexpr char32_t black_flag = 0x1F3F4;
constexpr char32_t tag_end = 0xE007F;

bool has(char32_t point, UProperty property) {
    return u_hasBinaryProperty(static_cast<UChar32>(point), property);
}
bool is_keycap_base(char32_t point) {
    return point == U'#' || point == U'*' || (point >= U'0' && point <= U'9');
}

char32_t point_at(std::u32string_view points, std::size_t at) { return at < points.size() ? points[at] : 0; }

std::size_t keycap_length(std::u32string_view points, std::size_t at) {
    const std::size_t mark = at + (point_at(points, at + 1) == picture_selector ? 2 : 1);
    return point_at(points, mark) == keycap ? mark + 1 - at : 0;
}

// The regional flags of England, Scotland and Wales: a black flag and invisible letters.
std::size_t tagged_flag_length(std::u32string_view points, std::size_t at) {
    std::size_t end = at + 1;
    while (is_flag_tag(point_at(points, end)) && points[end] != tag_end) ++end;
    return end > at + 1 && point_at(points, end) == tag_end ? end + 1 - at : 0;
}

// One picture with its style or skin tone.
std::size_t picture_length(std::u32string_view points, std::size_t at) {
    const char32_t point = point_at(points, at);
    if (point < 0xA9 || !has(point, UCHAR_EMOJI)) return 0;
    const char32_t next = point_at(points, at + 1);
    const bool is_plain_sign = point < 0x2000;  // © and ® are pictures only when told to be
    if (next == text_selector || (is_plain_sign && next != picture_selector)) return 0;
    std::size_t length = 1;
    if (has(next, UCHAR_EMOJI_MODIFIER) && has(point, UCHAR_EMOJI_MODIFIER_BASE)) ++length;
    if (point_at(points, at + length) == picture_selector) ++length;
    return length;
}

}  // namespace

std::size_t emoji_length(std::u32string_view points, std::size_t at) {
    const char32_t point = point_at(points, at);
    if (is_keycap_base(point)) return keycap_length(points, at);
    if (point < 0xA9) return 0;
    if (is_flag_letter(point)) return is_flag_letter(point_at(points, at + 1)) ? 2 : 1;
    if (point == black_flag)
        if (const std::size_t length = tagged_flag_length(points, at)) return length;
    std::size_t length = picture_length(points, at);
    while (length > 0 && point_at(points, at + length) == zero_width_joiner) {
        const std::size_t joined = picture_length(points, at + length + 1);
        if (joined == 0) break;
        length += 1 + joined;
    }
    return length;
}

}  // namespace scoring::text
