// S2: the median wait for every later reply of a conversation.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion later_replies;

}  // namespace scoring::criteria
