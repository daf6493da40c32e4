// Where a draft would take the conversation: what the trainee chose, or else what the words say.
#pragma once

#include "sim/viewmodel/desk.h"

namespace sim::viewmodel {

/// The route that the words themselves take, posted `via`: "DM us" in public is a move to DM.
scoring::Route route_read_from(const scoring::Reading& reading, scoring::Via via, const std::string& text,
                               const scenario::Brand& brand);
scoring::Route route_of(const Draft& draft, const scoring::Reading& reading, const scenario::Brand& brand);
/// Decisions that need no words: no reply, hide, report, hand off.
bool is_silent_decision(scoring::Route route);
/// What the customer or their case got from the trainee: all but notes to colleagues that decide nothing.
bool is_turn(const engine::Message& message);

}  // namespace sim::viewmodel
