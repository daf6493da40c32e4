// One spelling for each value, so that a pattern with a value inside it ("back by 4pm( sharp)?") hears every
// other spelling.
#pragma once

#include <string>
#include <string_view>

namespace scoring::text {

/// The text with its values in that spelling: "back by 16:00". A time without its half is "~4:00".
std::string canonical(std::string_view utf8);
/// The pattern (RE2) with the values among its literal letters in that spelling; empty when it holds none.
std::string canonical_pattern(std::string_view pattern);

}  // namespace scoring::text
