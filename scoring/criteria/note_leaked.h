// K7: an internal note went out to the customer.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck note_leaked;

}  // namespace scoring::criteria
