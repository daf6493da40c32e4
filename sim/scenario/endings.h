// How well a script can end for its customer, as far as its author grades the endings.
#pragma once

#include <optional>

#include "sim/scenario/scenario.h"

namespace sim::scenario {

/// The best of the graded endings that some way through the script from this step leads to; empty where none
/// is graded.
std::optional<scoring::Ending> best_ending(const Conversation& conversation, const std::string& from);

}  // namespace sim::scenario
