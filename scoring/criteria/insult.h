// K8: an insult, slur, threat or sarcasm at the customer.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck insult;

}  // namespace scoring::criteria
