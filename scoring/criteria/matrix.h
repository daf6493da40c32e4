// The rubric's matrix: what a chosen route is worth where another was expected. Not symmetrical on purpose:
// staying public when privacy is needed earns nothing, moving a simple question away less than half.
#pragma once

#include "scoring/transcript.h"

namespace scoring::criteria {

/// 0..1. What the step itself accepts overrides the matrix.
double route_credit(const Expectation& expects, Route chosen);

}  // namespace scoring::criteria
