// K1: asks for a card number, CVV, PIN, password or one-time code, wherever it is.
#pragma once

#include "scoring/criterion.h"

namespace scoring::criteria {

extern const CriticalCheck asks_secret;

}  // namespace scoring::criteria
