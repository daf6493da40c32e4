// K2: asks in public for data that belongs to one person.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck asks_private_in_public;

}  // namespace scoring::criteria
