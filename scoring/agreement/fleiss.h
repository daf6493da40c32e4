// Fleiss' kappa: the same number of ratings of every unit, on a nominal scale.
#pragma once

#include "scoring/agreement/coefficient.h"
#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// Fleiss 1971 (Psychological Bulletin 76). Levels differ or do not, whatever the scale of the ratings. The
/// patterns are those of units rated twice, all of the same size.
Coefficient fleiss_kappa(const Patterns& patterns, const Ratings& ratings);

}  // namespace scoring::agreement
