// S3: who waited at the same time was answered in order of need, then of arrival.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion order_of_need;

}  // namespace scoring::criteria
