// Which units the raters should talk about first.
#pragma once

#include <vector>

#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

struct UnitDisagreement {
    std::size_t unit = 0;  ///< index into the units of the Ratings
    /// Of its ratings, on the scale's distances, as a part of what chance would give: 0 all agree, 1 as by
    /// chance.
    double share_of_chance = 0;
};

/// Every unit rated twice, the largest disagreement first, then as the units stand. None where nothing
/// varies.
std::vector<UnitDisagreement> worst_units(const Ratings& ratings);

}  // namespace scoring::agreement
