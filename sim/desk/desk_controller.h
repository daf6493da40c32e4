// What somebody at the desk can do, whoever drives it: the window, the terminal, a recorded list of actions.
// Time first, then the wish; what came meanwhile is read where somebody looks; the facts of both are given to
// be shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/desk/seat.h"

namespace sim::desk {

/// What came of a wish.
struct Outcome {
    std::vector<engine::Fact> facts;  ///< all that time, the wish and reading brought, in order
    std::optional<engine::Refusal> refusal;
    /// A colleague is about to answer there: nothing was sent, and the sender is to be asked.
    const scenario::Inject* colleague = nullptr;
    /// The words are a saved reply for colleagues and would reach a customer: the same.
    bool internal = false;
    bool asks() const { return colleague || internal; }
    bool done() const { return !refusal && !asks(); }
};

/// Words or a decision about one conversation.
struct Outgoing {
    engine::Reply reply;
    std::optional<scoring::Route> route;  ///< empty: the words decide
    bool anyway = false;                  ///< though there is something to ask first
};

class DeskController {
  public:
    /// What is read as it comes: nothing, what stands open on a screen, or everything, as it is said aloud.
    enum class Reads { nothing, what_is_open, everything };

    /// `seat` must outlive it.
    explicit DeskController(Seat& seat, Reads reads) : seat_(seat), reads_(reads) {}

    /// The conversation that stands open, or "".
    const std::string& open() const { return open_; }
    /// Looks at a conversation, which is read now; anything else that can be looked at is only opened.
    Outcome open(const std::string& conversation, engine::Tick at);
    std::vector<engine::Fact> pass_time(engine::Tick until);

    /// A wish that needs no more rules than the engine's.
    Outcome submit(engine::Command command);
    Outcome send(Outgoing words, engine::Tick at);
    /// The conversation of `words` goes to the department `to`; words that are no note go to the customer.
    Outcome hand_off(engine::Reply words, const std::string& to, const std::string& note, bool anyway,
                     engine::Tick at);
    /// The machine slept that long.
    Outcome notice_gap(std::int64_t away_s, engine::Tick at);
    /// Whether the clock waits after a gap until the person goes on.
    bool waits_after_gap() const;
    /// Ends this attempt for another one, in practice.
    Outcome restart(engine::Tick at);

    /// What is read in words that might go out there (Seat::read).
    scoring::Reading reading_of(const std::string& conversation, scoring::Via via,
                                const std::string& text) const;

  private:
    Outcome refuse_or_submit(engine::Command command, const std::vector<engine::Reply>& replies, bool anyway,
                             std::vector<engine::Fact> facts);
    void read_what_came(std::vector<engine::Fact>& facts);

    Seat& seat_;
    Reads reads_;
    std::string open_;
};

}  // namespace sim::desk
