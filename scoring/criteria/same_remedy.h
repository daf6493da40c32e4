// C3: the same trouble gets the same remedy.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion same_remedy;

}  // namespace scoring::criteria
