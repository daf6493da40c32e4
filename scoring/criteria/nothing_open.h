// S4: nobody left without an answer, nothing left open.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion nothing_open;

}  // namespace scoring::criteria
