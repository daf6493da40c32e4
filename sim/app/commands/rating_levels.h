// The levels of a rubric, as people list them and as tables name them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/agreement/ratings.h"

namespace sim::app {

/// Far beyond any rating; sums of such numbers are finite.
inline constexpr double largest_rating = 1e100;

/// The text without blanks around it.
std::string_view without_blanks(std::string_view text);

/// "3", "+3", "3.0", "3e0"; empty where the text is anything but a number up to the largest.
std::optional<double> rating_number(std::string_view text);

/// What a level is known by, however it is written: 3, 3.0 and 03 are one level.
std::string level_key(std::string_view text);

/// The levels that `--levels` lists, separated by commas, quoted where they hold one: in that order, or by
/// number on an interval scale. Throws Failure (call wrong) where one is empty, stands there twice, or is no
/// number on an interval scale.
std::vector<scoring::agreement::Level> levels_in(const std::string& list, scoring::agreement::Scale scale);

}  // namespace sim::app
