// K15: what the author of the case rules out, in acts or in what is meant.
#pragma once

#include "scoring/case.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck forbidden_here;

/// What was said against a `forbids` that is no critical error; counts where facts agree (C1).
void judge_forbidden_meanings(const Case& given, std::vector<Judgement>& judgements);

}  // namespace scoring::criteria
