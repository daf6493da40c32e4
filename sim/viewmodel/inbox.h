// The inbox: who waits, how long against the target, in order of need and then of arrival.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/tick.h"
#include "sim/scenario/words.h"
#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct ConversationState;
struct NoiseState;
struct State;
}  // namespace sim::engine

namespace sim::scenario {
struct Conversation;
}

namespace sim::viewmodel {

/// Conversation ids as the inbox lists them now: tab, filter and order of the desk, or, while the list is
/// held, as they stood. By need means: the trainee's own priority, then need, then arrival; who does not wait
/// comes after, by their latest post.
std::vector<std::string> inbox_order(const engine::State& state, const Desk& desk = {});
Inbox inbox_of(const engine::State& state, const Desk& desk, engine::Tick now);
/// The same in place: background posts that are listed already are not made again.
void refresh_inbox(Inbox& inbox, const engine::State& state, const Desk& desk, engine::Tick now);

/// What the id of a background post's row begins with.
inline constexpr std::string_view noise_prefix = "noise:";
/// A page of background posts, the newest; older ones are counted in `Inbox::older`.
inline constexpr std::size_t most_background_rows = 100;

/// How long the customer may wait for the trainee's next answer here, extra time included.
engine::Tick wait_target(const engine::State& state, bool first_reply);
const scenario::Conversation& script_of(const engine::State& state, const std::string& conversation);
/// The same for one of the state's own conversations, without looking for it.
const scenario::Conversation& script_of(const engine::State& state,
                                        const engine::ConversationState& conversation);
/// The background post whose row was selected ("noise:12"); null when it is none.
const engine::NoiseState* noise_post(const engine::State& state, const std::string& selected);
/// The sign of a priority; no text for normal and for none.
Chip priority_chip(std::optional<scenario::Priority> priority);
/// Who of the brand is about to answer here, by the script: "Parcelly is replying"; no text when nobody is.
Chip colleague_chip(const engine::State& state, const std::string& conversation, engine::Tick now);
/// The wait of this row is nobody's any more: it was handed to colleagues or answered by one.
bool is_with_team(const engine::ConversationState& conversation);
/// Those in which something stands that the trainee has not had open.
std::set<std::string> unread_conversations(const engine::State& state);
int waiting_count(const engine::State& state);

}  // namespace sim::viewmodel
