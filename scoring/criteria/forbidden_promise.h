// K11: promises or admits what policy forbids.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck forbidden_promise;

}  // namespace scoring::criteria
