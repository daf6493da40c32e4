// K13: three or more public turns to a troll, or law threatened in public.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck troll_fed;

}  // namespace scoring::criteria
