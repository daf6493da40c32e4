// K12: a data-rights request refused or ignored.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck data_rights_ignored;

}  // namespace scoring::criteria
