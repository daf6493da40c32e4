// T4: thanks, could and would, please inside the sentence.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion polite_form;

}  // namespace scoring::criteria
