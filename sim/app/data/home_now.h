// From the store's list of sessions to what the first screen shows.
#pragma once

#include <vector>

#include "sim/app/data/workplace.h"
#include "sim/viewmodel/home.h"

namespace sim::app {

/// Reads the store; throws Failure.
viewmodel::Home home_now(Workplace& context, std::optional<scenario::Level> level_filter);

}  // namespace sim::app
