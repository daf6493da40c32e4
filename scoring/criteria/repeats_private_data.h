// K3: repeats a customer's private data where everyone reads it.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck repeats_private_data;

}  // namespace scoring::criteria
