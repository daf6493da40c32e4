// What each kind of trainee means to do about a conversation, a notice, or one that has ended.
#pragma once

#include <optional>

#include "sim/autoplay/autoplay.h"
#include "sim/autoplay/moves.h"

namespace sim::autoplay {

/// One trainee for one sitting; its choices come from `seed` alone.
class Trainee {
  public:
    Trainee(Manner manner, std::uint64_t seed);

    Kind kind() const { return kind_; }
    /// Looks at every new customer message, or only once at each step of the script?
    bool looks_again() const { return kind_ == Kind::random; }
    /// Writes nothing to somebody who has given up; the slow one does not even notice.
    bool sees_who_has_left() const { return kind_ != Kind::slow; }
    /// The customer has come to a step, or written again; empty: nothing will be done.
    std::optional<Intention> on_step(const Moment& moment);
    /// The conversation has ended and nobody has marked it resolved.
    std::optional<Intention> on_end(const Moment& moment);
    std::optional<Intention> on_notice(const engine::State& state, const scenario::Inject& inject);

  private:
    std::vector<Move> scripted(const Moment& moment);

    /// The kind that this moment shows.
    Kind kind_of_the_moment();

    Kind kind_;
    int lapses_percent_;
    Kind now_;  ///< the kind of the moment
    engine::Random random_;
    std::uint64_t saved_choice_;  ///< the one saved reply of copy-paste
};

/// The moves and the time of a trainee who does anything at any time (explore.cpp).
std::optional<Intention> explore(const Moment& moment, engine::Random& random);

/// An intention about this moment, without moves.
Intention blank_intention(const Moment& moment);
/// Simulated milliseconds that reading and typing take a practised person.
engine::Tick time_to_write(const Moment& moment, const std::vector<Move>& moves, bool pasted);

}  // namespace sim::autoplay
