// What time will bring, derived from where the session stands. Only apply() calls these, so the agenda is
// part of the fold: nothing in it is outdated, and every plan that fires causes at least one fact.
#pragma once

#include <initializer_list>

#include "sim/engine/state.h"

namespace sim::engine {

/// Customers say their next chase at most this often unanswered; the time after that they leave.
inline constexpr int chases_before_leaving = 2;
/// A script that has gone on this many steps without the trainee ends there: it runs in a circle.
inline constexpr int most_unprompted_steps = 100;
/// The shortest silence or pause a script can have, so that no script can loop without time passing.
inline constexpr Tick shortest_pause_ms = 1000;
/// A session in which nothing is left to do ends after this long without the trainee doing anything: sooner
/// when every conversation was resolved or abandoned, later when the trainee may still want to close one in
/// public.
inline constexpr Tick grace_resolved_ms = 20'000;
inline constexpr Tick grace_open_ms = 120'000;
/// Where the scenario sets no end: after the trainee's last act, or the last opening or inject, whichever is
/// later.
inline constexpr Tick longest_idle_ms = 4 * 3'600'000LL;
/// Why a planned end ends.
inline constexpr int ends_by_time = 0;
inline constexpr int ends_done = 1;

ConversationState& conversation_of(State& state, const std::string& id);
/// The scenario's side of a conversation, and where its script stands; no step before it starts.
const scenario::Conversation& script_of(const State& state, const ConversationState& conversation);
const scenario::Step* step_of(const State& state, const ConversationState& conversation);

/// A step that asks nothing and has nothing after it.
bool ends_at_once(const scenario::Step& step);
/// A step that asks nothing and whose first branch has no condition: the customer goes on unasked.
bool passes_on(const scenario::Step& step);

void plan(State& state, Planned planned);
void cancel(State& state, const std::string& conversation, std::initializer_list<Planned::Kind> kinds);
/// All that waits for this conversation's script.
void cancel_script(State& state, const std::string& conversation);
/// The first plan of the agenda of this kind is the one that fired.
void take_first(State& state, Planned::Kind kind);
/// The same for an inject, which will not come again.
void take_inject(State& state);

/// The customer was helped and has thanked; what is still asked for is a line for the others to read. Nobody
/// heats up or chases for that.
bool wants_only_a_closing(const State& state, const ConversationState& conversation);
/// From now the customer's patience runs, and heats them at each of its quarters.
void plan_patience(State& state, const ConversationState& conversation);
/// The earliest branch on silence whose other conditions hold now.
void plan_silence(State& state, const ConversationState& conversation);
void plan_noise(State& state);
/// The other words of the step that was just reached.
void plan_asides(State& state, const ConversationState& conversation);
/// When the desk next opens or closes, if the brand has hours.
void plan_hours(State& state);
/// Brings the injects that wait for something in line with the state.
void plan_reactions(State& state);
/// Until when a notice that asks for an announcement keeps the session open; nothing once there was one.
Tick announcements_close_at(const State& state);
/// Brings the planned end in line with the state.
void plan_end(State& state);

}  // namespace sim::engine
