// Opening hours on the simulated wall clock.
#pragma once

#include "sim/engine/state.h"
#include "sim/viewmodel/common.h"

namespace sim::viewmodel {

/// "open until 20:00" or "closed, opens Mon 08:00"; no text for a brand that never closes.
Chip hours_chip(const scenario::Scenario& scenario, engine::Tick now);

/// "The next day · Tue 09:00", "2 days later · Wed 09:00"; "" when both moments are on one day.
std::string later_words(const scenario::Scenario& scenario, engine::Tick before, engine::Tick after);

}  // namespace sim::viewmodel
