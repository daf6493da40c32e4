// Texts as code points, the unit of every span, and small looks at them.
#pragma once

#include <string>
#include <string_view>

#include "scoring/ascii.h"

namespace sim::threads {

/// Bytes that are not UTF-8 are left out.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view points);

bool is_ascii_letter(char32_t point);
bool is_ascii_digit(char32_t point);
bool is_ascii_upper(char32_t point);
/// Part of a word in any script: letters, digits, the apostrophe within.
bool is_word_point(char32_t point);
using scoring::ascii::lower;

}  // namespace sim::threads
