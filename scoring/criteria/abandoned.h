// A customer who was answered once and then left alone. The replies that were never written earn nothing:
// what a criterion asks of every answer, it asks of these, too.
#pragma once

#include <vector>

#include "scoring/case.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

/// The judgements to add to those that the criterion made of the replies that exist; none for criteria that
/// see the gap themselves.
std::vector<Judgement> abandoned(const Case& given, const Criterion& criterion);

}  // namespace scoring::criteria
