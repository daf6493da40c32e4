// The scenarios that are shipped, each loaded once.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/load.h"

namespace tests {

std::vector<std::string> library_ids();
/// Throws when it does not load.
const sim::scenario::Scenario& library_scenario(const std::string& id);
/// Throws when it has none of that id.
const sim::scenario::Conversation& conversation_in(const sim::scenario::Scenario& scenario,
                                                   const std::string& id);

}  // namespace tests
