// The values of a text: the one place where times, sums, days, numbers, telephones and links are read.
// Linear in the text, whatever it holds; what has too many digits for a value is none.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/values/value.h"

namespace scoring::text {

/// By their places. A span of time stands before its two times; "10 to 4" is the span and 03:50, one of which
/// is meant.
std::vector<Value> find_values(std::string_view utf8);
/// Those that cannot be anything else: what a reply may be held to.
std::vector<Value> find_sure_values(std::string_view utf8);

}  // namespace scoring::text
