// O2: acknowledged in public first, then moved, and not by reflex.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion move_timing;

}  // namespace scoring::criteria
