// A scenario whose variables have several values is several scenarios.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/scenario/load.h"

namespace sim::scenario {

/// The scenario as the seeds 0 to `last_seed` mean it, those left out that mean the same as one before.
/// `loaded` must hold one.
std::vector<Scenario> variants_of(const Loaded& loaded, std::uint64_t last_seed);

}  // namespace sim::scenario
