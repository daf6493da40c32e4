// What a dimension is called above its figures, and in a sentence.
#pragma once

#include "scoring/criterion.h"

namespace scoring {

/// In the order of Dimension.
inline constexpr std::array<std::string_view, 4> dimension_titles = {"Tone", "Speed", "Consistency",
                                                                     "Take-offline"};
/// Inside a sentence: "you lost most for ...".
inline constexpr std::array<std::string_view, 4> dimensions_spoken = {"tone", "answering in time",
                                                                      "consistency", "taking things offline"};

}  // namespace scoring
