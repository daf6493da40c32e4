// O4: asks for little, says why, in private, by the official route.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion safe_ask;

}  // namespace scoring::criteria
