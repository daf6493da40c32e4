// From the results of many runs to what an author reads.
#pragma once

#include <vector>

#include "sim/autoplay/run.h"

namespace sim::autoplay {

Outcome summarise(const scenario::Scenario& scenario, const CoverageIndex& coverage,
                  const std::vector<RunResult>& results);

}  // namespace sim::autoplay
