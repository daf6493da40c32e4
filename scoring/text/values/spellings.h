// A pattern's alternatives, and the spellings of one that stands for few: "9[:.]30" is "9:30" and "9.30".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scoring::text {

/// The alternatives of a pattern (RE2); the whole pattern where it has none, or cannot be taken apart.
std::vector<std::string> alternatives_of(std::string_view pattern);
/// All texts that the pattern matches as a whole; none when they are many, or it repeats or looks around.
std::vector<std::string> spellings_of(std::string_view pattern);

/// The "." of "2.5" and "help.example": authors mean the sign, and a pattern takes any sign for it.
bool is_plain_dot(std::string_view pattern, std::size_t at);

}  // namespace scoring::text
