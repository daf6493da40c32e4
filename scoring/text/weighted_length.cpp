#include "scoring/text/weighted_length.h"

#include "scoring/text/code_points.h"

namespace scoring::text {

PostLength measure_length(std::u32string_view points, const LengthRules& rules) {
    PostLength length;
    length.weighted = static_cast<int>(points.size());
    length.valid = length.weighted > 0 && length.weighted <= rules.limit;
    length.permille = length.weighted * 1000 / rules.limit;
    length.remaining = rules.limit - length.weighted;
    return length;
}

PostLength measure_length(std::string_view utf8, const LengthRules& rules) {
    return measure_length(decode(utf8), rules);
}

int weighted_length(std::string_view utf8) { return measure_length(utf8).weighted; }
bool is_valid_post(std::string_view utf8) { return measure_length(utf8).valid; }

}  // namespace scoring::text
