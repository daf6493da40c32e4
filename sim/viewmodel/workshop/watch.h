// What is behind the practice screen while a trainer plays a scenario from one of its steps.
#pragma once

#include <string>

#include "sim/engine/state.h"
#include "sim/viewmodel/workshop/screens.h"

namespace sim::viewmodel::workshop {

/// `conversation` is listed first, the others after it as far as they have begun.
Watch watch_of(const engine::State& state, const std::string& conversation, engine::Tick now,
               const std::string& reached);

}  // namespace sim::viewmodel::workshop
