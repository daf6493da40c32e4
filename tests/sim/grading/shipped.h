// The scenarios that are shipped, and the recorded runs of each, played without a window.
#pragma once

#include <string>
#include <vector>

#include "scoring/reader.h"
#include "scoring/scorecard.h"
#include "sim/scenario/load.h"
#include "sim/session/session_runner.h"
#include "tests/support/shipped_reader.h"

namespace tests {

std::vector<std::string> shipped_scenarios();
/// Throws with the first problem when it does not load.
sim::scenario::Loaded load_shipped(const std::string& id);
/// Plays tests/golden/actions/<scenario>/<run>.json to its end; a refused action is an exception.
sim::session::SessionRunner played(const std::string& scenario, const std::string& run);
/// The findings that lost most, one a line, for a failing test.
std::string losses(const scoring::Scorecard& card);

}  // namespace tests
