// What the made-up team is asked to play: by team, cohort and name, some of it as certification runs. How it
// stands follows from what they played anyway.
#pragma once

#include "sim/demo/demo_team.h"

namespace sim::demo {

/// All sessions must be there. Groups without members are asked nothing. Throws Failure.
void assign_in_the_demo(store::Store& store, const std::vector<scenario::Loaded>& course,
                        const DemoOptions& options);

}  // namespace sim::demo
