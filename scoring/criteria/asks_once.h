// C4: nothing is asked twice; a hand-off carries its context.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion asks_once;

}  // namespace scoring::criteria
