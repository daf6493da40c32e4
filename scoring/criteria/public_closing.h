// O5: the outcome is told in public, without private detail.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion public_closing;

}  // namespace scoring::criteria
