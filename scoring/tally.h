// From the points of its criteria to a scorecard's dimensions, its overall score and its band.
#pragma once

#include "scoring/scorecard.h"

namespace scoring {

/// What besides the points decides over a card.
struct Standing {
    bool critical = false;  ///< an error that counts: the score is 0
    bool may_pass = true;   ///< false where a customer was driven away, or an error waits for a person
};

/// Fills in dimension scores, `would_have_been`, `overall`, `passed` and `band`. Pure.
void tally(Scorecard& card, const Rubric& rubric, const Standing& standing);

}  // namespace scoring
