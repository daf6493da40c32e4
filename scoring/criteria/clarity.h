// T7: fits a post, short sentences, no unfilled {blank}.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion clarity;

}  // namespace scoring::criteria
