// T1: the first reply names something of this customer's own trouble.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion specific_listening;

}  // namespace scoring::criteria
