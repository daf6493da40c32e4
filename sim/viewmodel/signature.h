// How the person at the desk signs for a brand: its way of signing with their own name.
#pragma once

#include <string>

#include "sim/scenario/scenario.h"

namespace sim::viewmodel {

/// "^MO" for Moira Ogle where replies are signed like "^JD", "^Moira" where like "^Nell". The brand's own
/// example where nobody has a name, or where only the names of its own team are signatures. "" where nobody
/// signs.
std::string signature_of(const scenario::Brand& brand, const std::string& person);

}  // namespace sim::viewmodel
