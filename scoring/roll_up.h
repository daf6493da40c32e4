// From judgements to points: a conversation's judgements count equally, conversations count equally, and what
// a criterion is worth is shared out over them, so that the shares add up to the weight and the points to the
// score.
#pragma once

#include <vector>

#include "scoring/criterion.h"
#include "scoring/finding.h"
#include "scoring/scorecard.h"

namespace scoring {

struct RolledUp {
    CriterionScore score;
    std::vector<Finding> findings;  ///< by conversation id, then in the criterion's order
};

/// `weight` is the criterion's weight in this rubric; 0, or no judgement, means that it does not apply.
RolledUp roll_up(const Criterion& criterion, double weight, const std::vector<Judgement>& judgements);

}  // namespace scoring
