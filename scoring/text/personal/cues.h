// The words that say what stands beside them.
#pragma once

#include <string_view>

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// `lower` is in lower case; 0 for a word that says nothing.
Cues cues_of(std::string_view lower);

}  // namespace scoring::text::personal
