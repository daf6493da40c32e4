// What happened in a session: facts, in the past tense, each with its simulated time. The journal is a list
// of these and nothing else. Integers and text only, so that the same journal is the same bytes everywhere.
// The engine knows scenario and scoring's vocabulary; no clock, no file, no database, no window.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "scoring/reading.h"
#include "scoring/whole_table.h"
#include "sim/engine/tick.h"
#include "sim/scenario/scenario.h"

namespace sim::engine {

/// How a session is sat: practice has hints and a pause, timed has neither, an assessment is sealed as well.
enum class Mode { practice, timed, assessment };
inline constexpr auto mode_names = std::to_array<std::string_view>({"practice", "timed", "assessment"});
static_assert(scoring::is_whole(mode_names, Mode::assessment));
constexpr std::string_view name_of(Mode mode) { return mode_names[static_cast<std::size_t>(mode)]; }

/// Why a customer's heat changed.
enum class HeatCause { waiting, branch, patience, announcement };
inline constexpr auto heat_cause_names =
    std::to_array<std::string_view>({"waiting", "branch", "patience", "announcement"});
static_assert(scoring::is_whole(heat_cause_names, HeatCause::announcement));
constexpr std::string_view name_of(HeatCause cause) {
    return heat_cause_names[static_cast<std::size_t>(cause)];
}

/// Why real time went by that the desk did not see: the program was not running, or the machine was not.
enum class GapCause { closed, asleep };
inline constexpr auto gap_cause_names = std::to_array<std::string_view>({"closed", "asleep"});
static_assert(scoring::is_whole(gap_cause_names, GapCause::asleep));

/// Why a session ended: nothing was left to do, the trainee ended it, its time was over.
enum class EndCause { done, trainee, time };
inline constexpr auto end_cause_names = std::to_array<std::string_view>({"done", "trainee", "time"});
static_assert(scoring::is_whole(end_cause_names, EndCause::time));
constexpr std::string_view name_of(EndCause cause) {
    return end_cause_names[static_cast<std::size_t>(cause)];
}

struct SessionStarted {
    std::string scenario;
    std::string version;
    std::uint64_t seed = 0;
    int extra_time_percent = 0;
    Mode mode = Mode::practice;  ///< journals from before there were modes were practice
    bool operator==(const SessionStarted&) const = default;
};
struct CustomerWrote {
    int message = 0;  ///< unique in the session, from 1, shared with replies
    std::string conversation;
    std::string step;
    scenario::CustomerVia via = scenario::CustomerVia::mention;
    std::string text;
    int heat_milli = 0;  ///< the customer's heat when writing
    bool chase = false;  ///< not a step of the script: patience ran out
    bool more = false;   ///< goes on in the step where the script stands
    Tick dated = 0;      ///< when it was posted, before T0; 0: now
    bool operator==(const CustomerWrote&) const = default;
};
struct CustomerHeated {
    std::string conversation;
    int heat_milli = 0;  ///< the new value
    HeatCause because = HeatCause::waiting;
    bool operator==(const CustomerHeated&) const = default;
};
struct CustomerLeft {  ///< gave up: nobody is left to read a reply
    std::string conversation;
    bool operator==(const CustomerLeft&) const = default;
};
struct BranchTaken {
    std::string conversation;
    std::string from;
    int branch = 0;  ///< index in the step's `next`
    std::string to;
    Tick due = 0;  ///< when the customer will speak
    bool operator==(const BranchTaken&) const = default;
};
struct ConversationEnded {
    std::string conversation;
    bool operator==(const ConversationEnded&) const = default;
};
struct StepReached {  ///< a step without words: the script stands there, nobody spoke
    std::string conversation;
    std::string step;
    bool operator==(const StepReached&) const = default;
};
struct NoticePosted {
    std::string inject;
    std::string text;
    bool operator==(const NoticePosted&) const = default;
};
struct ColleagueReplied {
    int message = 0;
    std::string conversation;
    std::string as_handle;
    std::string text;
    scoring::Via via = scoring::Via::open;
    bool operator==(const ColleagueReplied&) const = default;
};
struct BystanderWrote {  ///< somebody else posts in a customer's thread
    int message = 0;
    std::string conversation;
    std::string handle;
    std::string name;
    scenario::CustomerVia via = scenario::CustomerVia::mention;
    std::string text;
    bool scripted = false;  ///< an inject, not part of a step
    bool operator==(const BystanderWrote&) const = default;
};
struct StayedAway {  ///< an announcement told them what they would have asked
    std::string conversation;
    bool operator==(const StayedAway&) const = default;
};
struct ClockJumped {  ///< at the time it jumps from
    std::string inject;
    Tick to = 0;
    bool operator==(const ClockJumped&) const = default;
};
struct DeskOpened {
    bool operator==(const DeskOpened&) const = default;
};
struct DeskClosed {
    bool operator==(const DeskClosed&) const = default;
};
struct MessageBounced {  ///< a direct message to somebody who takes none; nobody reads it
    int message = 0;
    std::string conversation;
    std::string as_handle;
    std::string text;
    bool operator==(const MessageBounced&) const = default;
};
struct NoisePosted {
    int message = 0;
    std::string handle;
    std::string name;
    std::string text;
    bool scripted = false;  ///< an inject of the scenario, not of its noise pack
    bool operator==(const NoisePosted&) const = default;
};
struct ConversationRead {  ///< the trainee had it open: all that stands in it was seen
    std::string conversation;
    bool operator==(const ConversationRead&) const = default;
};
struct AgentReplied {
    int message = 0;
    std::string conversation;
    std::string as_handle;
    scoring::Via via = scoring::Via::open;
    scoring::Route route = scoring::Route::stay_public;
    std::string to;    ///< department or handle for hand_off and redirect
    std::string text;  ///< empty for a silent decision
    std::string saved_reply;
    bool critical = false;  ///< a critical error was seen in these words
    scoring::Reading reading;
    int score = -1;                  ///< what the judge gave it at once, 0..100; -1: not scored
    std::vector<std::string> meant;  ///< of the meanings that the step waits for, those that were heard
    bool operator==(const AgentReplied&) const = default;
};
struct Announced {
    int message = 0;
    std::string as_handle;
    std::string text;
    scoring::Reading reading;
    bool operator==(const Announced&) const = default;
};
struct ConversationResolved {
    std::string conversation;
    bool operator==(const ConversationResolved&) const = default;
};
struct HintTaken {  ///< help was asked for in a step: 1 a nudge, 2 what matters, 3 what good looks like
    std::string conversation;
    std::string step;
    int level = 1;
    bool operator==(const HintTaken&) const = default;
};
struct ConversationTriaged {  ///< what the trainee thinks it is, and how pressing; empty takes a mark back
    std::string conversation;
    std::string label;
    std::optional<scenario::Priority> priority;
    bool operator==(const ConversationTriaged&) const = default;
};
struct SessionInterrupted {  ///< real time that the desk did not see
    GapCause because = GapCause::closed;
    std::int64_t away_s = 0;
    bool operator==(const SessionInterrupted&) const = default;
};
struct TimeSkipped {  ///< the trainee had the clock leap over time in which nobody wanted anything
    Tick to = 0;
    bool operator==(const TimeSkipped&) const = default;
};
struct SessionEnded {
    EndCause because = EndCause::done;
    bool operator==(const SessionEnded&) const = default;
};

using Happening =
    std::variant<SessionStarted, CustomerWrote, StepReached, CustomerHeated, CustomerLeft, BranchTaken,
                 ConversationEnded, NoticePosted, ColleagueReplied, NoisePosted, ConversationRead,
                 AgentReplied, Announced, ConversationResolved, SessionEnded, BystanderWrote, StayedAway,
                 ClockJumped, DeskOpened, DeskClosed, MessageBounced, HintTaken, ConversationTriaged,
                 SessionInterrupted, TimeSkipped>;

struct Fact {
    Tick at = 0;
    Happening what;
    bool operator==(const Fact&) const = default;
};

/// One line of JSON, keys in a fixed order, no line break; equal facts give equal bytes.
std::string to_json(const Fact& fact);
/// Empty when the line is not such a fact.
std::optional<Fact> fact_from_json(std::string_view line);

}  // namespace sim::engine
