// Who gives more than the others, and who less.
#pragma once

#include <vector>

#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// Over the units that the rater shares with somebody.
struct Leniency {
    std::size_t rater = 0;
    std::size_t units = 0;  ///< 0: shares none, and nothing is known
    /// What the rater gave less the mean of what the others gave the same unit, on average: above 0 lenient,
    /// below 0 strict where a higher level is a better one. In levels on an ordinal scale, in its numbers on
    /// an interval one.
    double above_others = 0;
};

/// One of each rater, in their order; none on a nominal scale, which has no more and less.
std::vector<Leniency> leniency(const Ratings& ratings);

}  // namespace scoring::agreement
