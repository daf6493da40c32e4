// The shapes of postcodes.
#pragma once

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// Behind a postcode of the United Kingdom, Canada, Ireland, Australia, the United States or India that
/// begins at `at`; `at` when there is none.
int postcode_end(const FlatText& text, int at);
/// The same for those that are not figures alone: nothing else is written like them.
int sure_postcode_end(const FlatText& text, int at);

}  // namespace scoring::text::personal
