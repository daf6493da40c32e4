// Customers who come by chance: drawn from the seed when the session starts, thinned when their time comes.
#pragma once

#include "sim/engine/state.h"

namespace sim::engine {

/// Plans the openings of all streams. Each has a random stream of its own, so that a change to one moves no
/// other.
void plan_arrivals(State& state);

/// How many conversations this seed brings, where no announcement keeps anybody away.
std::size_t how_many_come(const scenario::Scenario& scenario, std::uint64_t seed);

/// What an announcement made so far does to somebody of a stream; null when none counts for them.
const scenario::LoweredBy* lowered(const State& state, const scenario::Conversation& script);
/// Whether they write in spite of it; the same for the same seed and slot.
bool comes_all_the_same(const State& state, const ConversationState& conversation,
                        const scenario::LoweredBy& lowered);

}  // namespace sim::engine
