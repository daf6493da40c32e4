#include "scoring/text/weighted_length.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "scoring/limits.h"
#include "scoring/text/character_classes.h"
#include "scoring/text/code_points.h"
#include "scoring/text/emoji_sequences.h"
#include "scoring/text/entities.h"

namespace scoring::text {

static_assert(length_rules_v3.limit == longest_post);

namespace {

// Only marks and what the standard says may compose; nothing below U+0300 does.
bool may_change_when_composed(std::u32string_view points) {
    return !is_ascii(points) && std::ranges::any_of(points, [](char32_t point) {
        if (point < 0x300) return false;
        const auto character = static_cast<UChar32>(point);
        return u_getIntPropertyValue(character, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
               u_getCombiningClass(character) != 0;
    });
}

std::u32string compose(std::u32string_view points) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    const auto text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(points.data()),
                                                    static_cast<std::int32_t>(points.size()));
    if (U_FAILURE(status) || normalizer->isNormalized(text, status)) return std::u32string(points);
    const icu::UnicodeString composed = normalizer->normalize(text, status);
    std::u32string result;
    for (std::int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1))
        result.push_back(static_cast<char32_t>(composed.char32At(at)));
    return result;
}

// The light ranges of the published configuration.
constexpr bool is_light(char32_t point) {
    return point <= 4351 || (point >= 8192 && point <= 8205) || (point >= 8208 && point <= 8223) ||
           (point >= 8242 && point <= 8247);
}

int weigh(std::u32string_view points, const std::vector<Span>& links, const LengthRules& rules) {
    if (is_ascii(points)) {
        int plain = static_cast<int>(points.size());
        for (const Span link : links) plain -= link.end - link.start;
        return plain * rules.light_weight + static_cast<int>(links.size()) * rules.url_weight;
    }
    auto link = links.begin();
    int weight = 0;
    for (std::size_t at = 0; at < points.size();) {
        if (link != links.end() && static_cast<std::size_t>(link->start) == at) {
            weight += rules.url_weight;
            at = static_cast<std::size_t>(link->end);
            ++link;
            continue;
        }
        const bool plain = points[at] < 0x80 && (at + 1 == points.size() || points[at + 1] < 0x2000);
        const std::size_t emoji = rules.whole_emoji && !plain ? emoji_length(points, at) : 0;
        weight += emoji == 0 && is_light(points[at]) ? rules.light_weight : rules.default_weight;
        at += std::max<std::size_t>(emoji, 1);
    }
    return weight;
}

}  // namespace

PostLength measure_length(std::u32string_view points, const std::vector<Span>& links,
                          const LengthRules& rules) {
    PostLength length;
    if (may_change_when_composed(points)) {
        const std::u32string composed = compose(points);
        length.weighted = weigh(composed, find_urls(composed), rules);
    } else {
        length.weighted = weigh(points, links, rules);
    }
    length.valid = length.weighted > 0 && length.weighted <= rules.limit &&
                   (is_ascii(points) || std::ranges::none_of(points, is_forbidden));
    length.permille = static_cast<int>(length.weighted * std::int64_t{1000} / rules.limit);
    length.remaining = rules.limit - length.weighted;
    return length;
}

PostLength measure_length(std::u32string_view points, const LengthRules& rules) {
    return measure_length(points, find_urls(points), rules);
}

PostLength measure_length(std::string_view utf8, const LengthRules& rules) {
    return measure_length(decode(utf8), rules);
}

int weighted_length(std::string_view utf8) { return measure_length(utf8).weighted; }
bool is_valid_post(std::string_view utf8) { return measure_length(utf8).valid; }

}  // namespace scoring::text
