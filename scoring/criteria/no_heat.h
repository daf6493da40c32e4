// T5: no blame, sarcasm, condescension, policy as a shield, "calm down".
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion no_heat;

}  // namespace scoring::criteria
