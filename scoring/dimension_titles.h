// What a dimension is called above its figures.
#pragma once

#include "scoring/criterion.h"

namespace scoring {

/// In the order of Dimension.
inline constexpr std::array<std::string_view, 4> dimension_titles = {"Tone", "Speed", "Consistency",
                                                                     "Take-offline"};

}  // namespace scoring
