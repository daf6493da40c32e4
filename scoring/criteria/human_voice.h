// T6: name, the brand's signature, and words that are not a saved reply again.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion human_voice;

}  // namespace scoring::criteria
