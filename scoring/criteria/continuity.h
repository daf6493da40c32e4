// O6: whoever takes over has a reference or a name, and the customer nothing to repeat.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion continuity;

}  // namespace scoring::criteria
