// The network's own arithmetic: how much of a post's 280 a text uses, and whether it may be posted at all.
// Follows the published configuration, version 3: Latin and general punctuation weigh one, everything else
// two, an emoji sequence two as a whole, a link 23; the text is counted in Unicode normal form C.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::text {

/// One version of the network's counting rules. Weights are in whole characters.
struct LengthRules {
    int limit = 280;
    int default_weight = 2;
    int light_weight = 1;  ///< of characters in the light ranges; equal to default_weight in version 1
    int url_weight = 23;
    bool whole_emoji = true;  ///< an emoji sequence weighs default_weight, however many code points it has
};
inline constexpr LengthRules length_rules_v1{140, 1, 1, 23, false};
inline constexpr LengthRules length_rules_v2{280, 2, 1, 23, false};
inline constexpr LengthRules length_rules_v3{};

struct PostLength {
    int weighted = 0;
    bool valid = false;  ///< not empty, within the limit, no character that the network forbids
    int permille = 0;    ///< of the limit; above 1000 when too long
    int remaining = 0;   ///< below 0 when too long: what the composer's counter shows
};

/// `links` are those of find_urls() in the same text, for who has them already.
PostLength measure_length(std::u32string_view points, const std::vector<Span>& links,
                          const LengthRules& rules = length_rules_v3);
PostLength measure_length(std::u32string_view points, const LengthRules& rules = length_rules_v3);
PostLength measure_length(std::string_view utf8, const LengthRules& rules = length_rules_v3);

int weighted_length(std::string_view utf8);
bool is_valid_post(std::string_view utf8);

}  // namespace scoring::text
