// Plays a recorded list of actions without waiting; time runs on after the last one until the session ends.
#pragma once

#include <string>
#include <vector>

#include "sim/session/actions.h"
#include "sim/session/session_runner.h"

namespace sim::session {

/// Actions that were refused, each as "file:line:column: refused: sentence [rule]".
std::vector<std::string> play_actions(SessionRunner& runner, const std::vector<Action>& actions,
                                      const std::string& file);

/// Lets time run until the session is over.
void run_to_the_end(SessionRunner& runner);

}  // namespace sim::session
