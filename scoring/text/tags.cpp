// Hashtags and cashtags.
#include <unicode/uchar.h>

#include <algorithm>

#include "scoring/text/character_classes.h"
#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"

namespace scoring::text {
namespace {

bool is_tag_letter(char32_t point) {
    if (point < 0x80) return is_ascii_letter(point);
    return (U_GET_GC_MASK(static_cast<UChar32>(point)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_tag_special(char32_t point) {
    constexpr std::u32string_view specials =
        U"_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7";
    return specials.find(point) != not_found;
}

bool is_tag_point(char32_t point) {
    if (point < 0x80) return is_word_point(point);
    return is_tag_letter(point) || u_charType(static_cast<UChar32>(point)) == U_DECIMAL_DIGIT_NUMBER ||
           is_tag_special(point);
}

bool may_precede_hash(char32_t point) {
    return point == text_selector || point == picture_selector || (point != U'&' && !is_tag_point(point));
}

bool may_follow_hash_tag(std::u32string_view after) {
    return after.empty() || (!is_hash_sign(after[0]) && !after.starts_with(U"://"));
}

bool is_emoji_mark(char32_t point) { return point == picture_selector || point == keycap; }

std::size_t letters_end(std::u32string_view points, std::size_t at, std::size_t most) {
    const std::size_t limit = std::min(points.size(), at + most);
    while (at < limit && is_ascii_letter(points[at])) ++at;
    return at;
}

bool ends_cashtag(std::u32string_view points, std::size_t at) {
    return at >= points.size() || is_network_space(points[at]) || is_forbidden(points[at]) ||
           is_network_punctuation(points[at]);
}

// "ABC", "ABC.D" or "ABC_DE" from `at`; `at` itself when it is no ticker.
std::size_t ticker_end(std::u32string_view points, std::size_t at) {
    const std::size_t plain = letters_end(points, at, 6);
    if (plain == at) return at;
    if (plain < points.size() && (points[plain] == U'.' || points[plain] == U'_')) {
        const std::size_t suffixed = letters_end(points, plain + 1, 2);
        if (suffixed > plain + 1 && ends_cashtag(points, suffixed)) return suffixed;
    }
    return ends_cashtag(points, plain) ? plain : at;
}

}  // namespace

std::vector<Span> find_hashtags(std::u32string_view points) {
    std::vector<Span> found;
    if (!holds(points, U'#', U'\uFF03')) return found;
    constexpr std::u32string_view signs = U"#\uFF03";
    for (std::size_t at = points.find_first_of(signs); at != not_found;
         at = points.find_first_of(signs, at + 1)) {
        if (at > 0 && !may_precede_hash(points[at - 1])) continue;
        if (at + 1 < points.size() && is_emoji_mark(points[at + 1])) continue;
        std::size_t end = at + 1;
        bool has_letter = false;
        for (; end < points.size() && is_tag_point(points[end]); ++end)
            has_letter |= is_tag_letter(points[end]);
        if (has_letter && may_follow_hash_tag(points.substr(end)))
            found.push_back({static_cast<int>(at), static_cast<int>(end)});
        at = end - 1;
    }
    return found;
}

std::vector<Span> find_cashtags(std::u32string_view points) {
    std::vector<Span> found;
    if (!holds(points, U'$')) return found;
    for (std::size_t at = points.find(U'$'); at != not_found; at = points.find(U'$', at + 1)) {
        if (at > 0 && !is_network_space(points[at - 1])) continue;
        const std::size_t end = ticker_end(points, at + 1);
        if (end > at + 1) found.push_back({static_cast<int>(at), static_cast<int>(end)});
    }
    return found;
}

}  // namespace scoring::text
