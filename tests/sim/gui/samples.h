// Made-up view-models that fill every screen: for the views' tests and for looking at them.
#pragma once

#include "sim/viewmodel/debrief.h"
#include "sim/viewmodel/home.h"
#include "sim/viewmodel/practice.h"

namespace tests {

sim::viewmodel::Home sample_home();
sim::viewmodel::Briefing sample_briefing();
sim::viewmodel::Practice sample_practice();
sim::viewmodel::Debrief sample_debrief();

}  // namespace tests
