// When to come back to what was learned: spaced refreshers.
//
// A step that once went wrong comes back the day after, and after the n-th success in a row (one a day
// counts) after 1, 3, 7, 16 and then every 35 days; a new failure begins again. A step that never went wrong
// comes back once, 35 days after it was last met. Each interval is a little more than twice the one before:
// expanding intervals as in Leitner's boxes (S. Leitner, "So lernt man lernen", 1972) and Wozniak's SuperMemo
// 2 (1990, 1 and 6 days, then times 2.5); that spacing helps at all: Cepeda et al., Psychological Bulletin
// 132 (2006).
#pragma once

#include <span>
#include <vector>

#include "sim/viewmodel/history.h"

namespace sim::viewmodel {

inline constexpr int most_refreshers_a_day = 3;

/// Days until the next refresher after this many successes in a row, for a step that once went wrong.
int refresher_interval(int successes);

struct Refresher {
    StepId step;
    Day due = 0;          ///< the first day on which it should be met again
    Day last = 0;         ///< when it was met last
    bool failed = false;  ///< it went wrong the last time
};

/// What is still to do today: the three most urgent as this morning saw them, without those that were met
/// today. So that there are never more than three a day, however many are overdue.
std::vector<Refresher> refreshers_due(std::span<const StepOutcome> outcomes, Day today);
/// How many refreshers of steps today has, those that were met today included: three at most.
int refreshers_of_day(std::span<const StepOutcome> outcomes, Day today);

}  // namespace sim::viewmodel
