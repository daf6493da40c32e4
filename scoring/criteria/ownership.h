// T3: an unconditional apology where the brand is at fault.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion ownership;

}  // namespace scoring::criteria
