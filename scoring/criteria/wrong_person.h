// K5: one person's data given to somebody else.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck wrong_person;

}  // namespace scoring::criteria
