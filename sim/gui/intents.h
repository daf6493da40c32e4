// What views hand back.
#pragma once

#include <vector>

#include "sim/viewmodel/intent.h"

namespace sim::gui {

using Intents = std::vector<viewmodel::Intent>;

}  // namespace sim::gui
