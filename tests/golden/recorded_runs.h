// The runs that were recorded as actions, and how they are played again.
#pragma once

#include <string>
#include <vector>

#include "scoring/reader.h"
#include "scoring/scorecard.h"
#include "sim/scenario/load.h"

namespace golden {

/// The scenarios with recorded runs, and all that are shipped.
const std::vector<std::string>& recorded();
const std::vector<std::string>& shipped();
/// The runs that were recorded of a scenario: "good", "rude".
std::vector<std::string> runs_of(const std::string& id);

sim::scenario::Loaded load(const std::string& id);

/// Plays the recorded actions; every one of them must be possible. A run is played once and its card kept:
/// all callers use one judge.
const scoring::Scorecard& play(const std::string& id, const std::string& run, const scoring::Reader& reader);

}  // namespace golden
