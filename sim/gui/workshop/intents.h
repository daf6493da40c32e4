// What the workshop's views hand back.
#pragma once

#include <vector>

#include "sim/viewmodel/workshop/intent.h"

namespace sim::gui::workshop {

using Wishes = std::vector<viewmodel::workshop::Intent>;

}  // namespace sim::gui::workshop
