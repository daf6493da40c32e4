// C2: the right person is answered by the handle that owns the matter.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion right_handle;

}  // namespace scoring::criteria
