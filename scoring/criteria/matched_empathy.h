// T2: warmth that fits how upset the customer is, tied to the trouble.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion matched_empathy;

}  // namespace scoring::criteria
