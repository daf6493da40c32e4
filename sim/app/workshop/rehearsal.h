// A session that stands at a step of the trainer's choice: the way there is played with the scenario's own
// examples; where none leads on, the branch is taken as if one had. Nothing of it is stored.
#pragma once

#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/engine/session.h"
#include "sim/scenario/scenario.h"

namespace sim::app {

struct WayToStep {
    std::vector<engine::Fact> facts;  ///< from the session's first one on
    bool arrived = false;
    std::string told;          ///< "rage: good example, in_dm: jumped", or why it could not be reached
    std::string conversation;  ///< its id in the session: of a stream, one of its customers
};
WayToStep way_to_step(const scenario::Scenario& scenario, const std::string& conversation,
                      const std::string& step, const scoring::Reader& reader);

}  // namespace sim::app
