// Which branch a trainee's turn takes. People split one answer over two messages, so all that they sent since
// the script reached its step counts as one turn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/said_text.h"
#include "sim/engine/state.h"
#include "sim/engine/treatment.h"

namespace sim::engine {

/// The trainee's messages since the step was reached, as one.
struct TraineeTurn {
    std::vector<scoring::Route> routes;  ///< staying public counts only while nothing else was chosen
    std::vector<scoring::Act> acts;
    scoring::SaidText words;  ///< those the customer can read
    std::string as_handle;    ///< of the latest
    std::optional<int> tone;  ///< the mean of those with words
    bool critical = false;
    int attempts = 0;
    int heat_milli = 0;              ///< of the customer
    Manners manners;                 ///< of all of these messages
    std::vector<std::string> meant;  ///< meanings that were heard
    std::optional<int> score;        ///< the mean of those that were scored
    scoring::SaidText said;          ///< all words of the conversation so far
    std::vector<scoring::Act> did;
    std::vector<std::string> earlier_steps;
    bool taken() const { return !routes.empty(); }
};

/// A message of the trainee that the customer or their case got.
bool is_turn(const Message& message);
bool same_handle(const std::string& left, const std::string& right);

TraineeTurn turn_of(const State& state, const ConversationState& conversation);
/// The same while the trainee says nothing: only what was before.
TraineeTurn silence_of(const State& state, const ConversationState& conversation);
/// All of these were said, values in any spelling, else as words, whatever their capitals.
scoring::SaidText said_in(const State& state, const Message& message);
bool mentions_all(const scoring::SaidText& said, const std::vector<scoring::Mention>& wanted);
/// The announcement's words, on the day it was made.
scoring::SaidText said_in(const State& state, const AnnouncementState& made);

/// What brings a branch: words or a decision, being marked resolved, silence, or a DM that was not accepted.
enum class Cue { turn, resolved, silence, bounced };
bool matches(const scenario::When& when, const TraineeTurn& turn, Cue cue);
std::optional<int> first_match(const scenario::Step& step, const TraineeTurn& turn, Cue cue);

/// Does leaving the customer without an answer in this way count as having dealt with them in this step?
bool accepts(const scenario::Step& step, scoring::Route route);

/// Where a branch is taken: the heat to change is the one before any branch that is pending.
struct Fork {
    const std::string& conversation;
    const std::string& step_id;
    const scenario::Step& step;
    int heat_milli = 0;      ///< of the customer now
    int heat_to_change = 0;  ///< without what a pending branch did to it
};
Fork fork_of(const ConversationState& conversation, const scenario::Step& step);
/// The facts of taking a branch: the customer will speak when its time has come, at the earliest `shortest`
/// from now, and is hotter or cooler at once, as the manners of the turn allow.
void take_branch(const Fork& fork, int branch, Tick at, Tick shortest, std::vector<Fact>& facts,
                 const Manners& manners = {});
/// The heat that the customer has with the branch.
int heat_with(const Fork& fork, int branch, const Manners& manners);
int clamp_heat(int heat_milli);

}  // namespace sim::engine
