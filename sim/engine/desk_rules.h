// What a desk allows and what it makes of a wish, whoever sits at it: pure rules over the state.
#pragma once

#include <string>

#include "sim/engine/command.h"
#include "sim/engine/state.h"

namespace sim::engine {

/// A pause, another beginning and hints are for practice alone.
constexpr bool is_forgiving(Mode mode) { return mode == Mode::practice; }

/// The route that the words themselves take, posted `via`: "DM us" in public is a move to DM. A note takes
/// none.
scoring::Route route_in_words(const scoring::Reading& reading, scoring::Via via, const std::string& text,
                              const scenario::Brand& brand);

/// The inject by which a colleague is about to answer there; null when none is. A person sees it coming 20
/// real seconds ahead.
const scenario::Inject* colleague_replying(const State& state, const std::string& conversation, Tick now);

/// The conversation goes to a department: a note for colleagues, and words to the customer where there are
/// any. Whatever reaches somebody carries the decision: the words; the note where there are none, or where
/// they go by DM to somebody who takes none. `words` names conversation and handle.
HandOff hand_off_of(const State& state, Reply words, const std::string& to, const std::string& note);

}  // namespace sim::engine
