// The inbox: who waits, how long against the target, in order of need and then of arrival.
#pragma once

#include <string>
#include <vector>

#include "sim/viewmodel/practice.h"

namespace sim::viewmodel {

/// Conversation ids as the inbox lists them: who waits first, by need then arrival; the others by their
/// latest post.
std::vector<std::string> inbox_order(const engine::State& state);
Inbox inbox_of(const engine::State& state, const Desk& desk, engine::Tick now);

/// As many background posts are listed, the newest; older ones are counted in `Inbox::older`.
inline constexpr std::size_t most_background_rows = 100;

/// How long the customer may wait for the trainee's next answer here, extra time included.
engine::Tick wait_target(const engine::State& state, bool first_reply);
const scenario::Conversation& script_of(const engine::State& state, const std::string& conversation);
/// The same for one of the state's own conversations, without looking for it.
const scenario::Conversation& script_of(const engine::State& state,
                                        const engine::ConversationState& conversation);
/// The background post whose row was selected ("noise:12"); null when it is none.
const engine::NoiseState* noise_post(const engine::State& state, const std::string& selected);
Chip priority_chip(const scenario::Conversation& script);
int waiting_count(const engine::State& state);

}  // namespace sim::viewmodel
