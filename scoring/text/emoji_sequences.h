// Where one shown emoji ends: keycaps, flags, skin tones, families joined by U+200D.
#pragma once

#include <cstddef>
#include <string_view>

namespace scoring::text {

/// How many code points from `at` on are shown as one emoji; 0 when none begins there.
std::size_t emoji_length(std::u32string_view points, std::size_t at);

}  // namespace scoring::text
