// O1: the route that was chosen against the route that was right, by the rubric's matrix.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion decision;

}  // namespace scoring::criteria
