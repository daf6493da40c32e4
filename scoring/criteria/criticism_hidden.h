// K14: legitimate criticism hidden or reported.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck criticism_hidden;

}  // namespace scoring::criteria
