// K4: private data that a customer posted was read and left standing.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck leak_left;

}  // namespace scoring::criteria
