// What a trainee means to do, before it is done: moves with their times.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/engine/random.h"
#include "sim/engine/session.h"

namespace sim::autoplay {

struct Move {
    enum class What { reply, resolve, announce, end } what = What::reply;
    engine::Reply reply;          ///< of a resolve only its conversation
    bool route_by_words = false;  ///< the desk reads the reply's route from its words
    engine::Announce announce;
    engine::Tick pause_ms = 0;  ///< after the move before
};

/// Something to be done about one conversation, or one notice.
struct Intention {
    std::string conversation;     ///< "" for an announcement
    std::string step;             ///< where the script stood; the intention is void once it moved on
    engine::Tick step_since = 0;  ///< likewise
    engine::Tick not_before = 0;
    int rank = 0;  ///< lower is done first
    engine::Tick asked_at = 0;
    engine::Tick work_ms = 0;  ///< how long it keeps the trainee busy
    std::vector<Move> moves;
};

/// A conversation in the moment in which a trainee looks at it.
struct Moment {
    const engine::State& state;
    const engine::ConversationState& conversation;
    const scenario::Conversation& script;
    const scenario::Step* step;  ///< null before the start

    const scenario::Scenario& scenario() const { return *state.scenario; }
    const scenario::Persona& persona() const { return scenario().persona_of(script); }
    bool in_private() const;
};

/// The one named, else what the script wants.
std::string handle_for(const Moment& moment, const std::string& as_handle = {});
std::string department_for(const Moment& moment);
/// The reply that an example of the step shows.
Move as_shown(const Moment& moment, const scenario::Example& example);
/// Words to this customer where they spoke last.
Move words(const Moment& moment, std::string text, scoring::Route route);
Move resolve(const Moment& moment);
std::vector<const scenario::Example*> graded(const scenario::Step& step, scenario::Grade grade);
/// The announcement that a notice asks for.
Move announcement(const scenario::Scenario& scenario, const scenario::Inject& inject);

template <typename List>
const auto& pick(const List& list, engine::Random& random) {
    return list[static_cast<std::size_t>(random.below(list.size()))];
}
/// True in `percent` of all cases.
inline bool chance(int percent, engine::Random& random) {
    return static_cast<int>(random.below(100)) < percent;
}

}  // namespace sim::autoplay
