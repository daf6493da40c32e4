// C5: promises kept or renewed in time, announcements made when a notice asks for them.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const Criterion kept_promises;

}  // namespace scoring::criteria
