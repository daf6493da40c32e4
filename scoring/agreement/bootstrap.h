// An interval by resampling the units: what the figure would be on other units of the same kind.
#pragma once

#include <optional>

#include "scoring/agreement/coefficient.h"
#include "scoring/agreement/patterns.h"

namespace scoring::agreement {

/// Efron and Tibshirani (An Introduction to the Bootstrap, 1993, ch. 13) want 1000 or more for the ends of a
/// 95 % interval; twice as many leave them a sixtieth of the interval's width of noise, and take a second for
/// 100,000 units.
inline constexpr int resamples = 2000;

struct Interval {
    double low = 0;
    double high = 0;
    /// Resamples in which nothing varied: they have no figure, and the interval is that of the others.
    int without_variation = 0;
};

/// The middle 95 % of the coefficient over resamples of whole units: Krippendorff's own resamples single
/// disagreements as if those of one unit did not hang together, and is too narrow. The seed is fixed, so the
/// same units always give the same interval. Empty for fewer than two units, which say nothing of others, and
/// where nothing varies.
std::optional<Interval> interval_by_resampling(const Patterns& patterns, const Coefficient& coefficient);

}  // namespace scoring::agreement
