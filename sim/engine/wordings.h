// Which of several ways a customer says something. Customers of one stream share their lines; no two of them
// say the same one while another is left.
#pragma once

#include <optional>
#include <string>

#include "sim/engine/state.h"

namespace sim::engine {

/// The words of a step for a customer of this heat: those that were said least in the sitting, of these the
/// nearest to the temper, then by the seed. The step must say something.
const std::string& wording_of(const State& state, const ConversationState& conversation,
                              const scenario::Step& step, int heat_milli);

/// What the customer chases with now, in the place where they spoke last; empty when nothing is left to say.
/// People of a stream take turns in it.
std::optional<std::string> next_chase(const State& state, const ConversationState& conversation,
                                      scenario::CustomerVia via);

}  // namespace sim::engine
