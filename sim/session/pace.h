// How fast a sitting's time runs.
#pragma once

#include "sim/engine/fact.h"
#include "sim/scenario/scenario.h"

namespace sim::session {

/// Simulated seconds per real second, in thousandths: what was asked for, the scenario's where `asked` is 0.
/// Throws Failure (call wrong) for an assessment slower than real time: it would give time to think that
/// nobody sees in its verdict.
int pace_milli(double asked, engine::Mode mode, const scenario::Scenario& scenario);

}  // namespace sim::session
