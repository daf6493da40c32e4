// K9: a link, number or handle that is not the brand's.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck unofficial_route;

}  // namespace scoring::criteria
