// C1: facts agree with the fact sheet and with what others were told.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion agreeing_facts;

}  // namespace scoring::criteria
