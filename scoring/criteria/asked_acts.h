// What a step says the words should do, and what they must not: every act of `acts` and of `never` counts
// under one criterion, and as a critical error where the author says so.
#pragma once

#include <vector>

#include "scoring/case.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

/// The judgements to add to those that the criterion made: acts that are missing in an answered turn, and
/// acts done against the step. Nothing where all was done as asked.
std::vector<Judgement> asked_acts(const Case& given, const Criterion& criterion);
/// The same of the acts that the author calls critical, whatever their criterion.
std::vector<CriticalError> critical_acts(const Case& given);

}  // namespace scoring::criteria
