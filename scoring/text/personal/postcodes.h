// The shapes of postcodes.
#pragma once

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// Behind a British, Canadian or United States postcode that begins at `at`; `at` when there is none.
int postcode_end(const FlatText& text, int at);

}  // namespace scoring::text::personal
