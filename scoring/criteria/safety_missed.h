// K10: a safety signal got routine text, or nothing in time.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck safety_missed;

}  // namespace scoring::criteria
