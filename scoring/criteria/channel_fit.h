// O3: the private channel fits the matter, and the words say the same as the route.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion channel_fit;

}  // namespace scoring::criteria
