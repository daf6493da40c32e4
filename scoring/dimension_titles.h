// What a dimension is called above its figures, and in a sentence.
#pragma once

#include <array>
#include <string_view>

#include "scoring/criterion.h"
#include "scoring/whole_table.h"

namespace scoring {

/// In the order of Dimension.
inline constexpr auto dimension_titles =
    std::to_array<std::string_view>({"Tone", "Speed", "Consistency", "Take-offline"});
static_assert(is_whole(dimension_titles, Dimension::take_offline));
/// Inside a sentence: "you lost most for ...".
inline constexpr auto dimensions_spoken =
    std::to_array<std::string_view>({"tone", "answering in time", "consistency", "taking things offline"});
static_assert(is_whole(dimensions_spoken, Dimension::take_offline));

}  // namespace scoring
