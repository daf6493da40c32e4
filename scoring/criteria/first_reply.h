// S1: minutes to the first reply, on the rubric's curve.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion first_reply;

}  // namespace scoring::criteria
