// K6: account data released or changed before the verification step.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck unverified_change;

}  // namespace scoring::criteria
