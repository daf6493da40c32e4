// How long a word is to say.
#pragma once

#include <string_view>

namespace scoring::text {

/// By the vowels: groups of them, without a silent e at the end; at least one. In small letters.
int syllables_in(std::string_view word);

}  // namespace scoring::text
