// Krippendorff's alpha: any number of raters, missing ratings, nominal, ordinal and interval scales.
#pragma once

#include "scoring/agreement/coefficient.h"
#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// One less the observed disagreement by the expected one (Krippendorff, Content Analysis, 4th ed. 2018, ch.
/// 12), on the scale of the ratings. The patterns are those of units rated twice.
Coefficient krippendorffs_alpha(const Patterns& patterns, const Ratings& ratings);

}  // namespace scoring::agreement
