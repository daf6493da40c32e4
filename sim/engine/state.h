// Where a session stands: a fold over its facts. Integers and ordered containers only.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/engine/fact.h"
#include "sim/engine/random.h"

namespace sim::engine {

enum class Author { customer, trainee, colleague, other };

/// One message or decision in a conversation, in the order it happened.
struct Message {
    int id = 0;
    Author author = Author::customer;
    Tick at = 0;
    std::string handle;
    std::string name;  ///< of somebody else in the thread
    std::string text;
    Tick dated = 0;    ///< when it was posted, if before T0
    std::string step;  ///< of the customer's message
    scenario::CustomerVia customer_via = scenario::CustomerVia::mention;  ///< of customer and bystander
    scoring::Via via = scoring::Via::open;               ///< where it stands: public, DM, note
    scoring::Route route = scoring::Route::stay_public;  ///< of the trainee's
    std::string to;
    std::string saved_reply;
    bool critical = false;
    bool chase = false;
    int heat_milli = 0;           ///< of the customer when writing
    std::optional<Tick> read_at;  ///< when the trainee first had it open
    bool after_customer_left = false;
    bool bounced = false;  ///< of the trainee's DM: it was not accepted and nobody read it
    int score = -1;
    scoring::Reading reading;                            ///< of the trainee's words
    std::vector<std::string> meant = {};                 ///< as in AgentReplied
    std::vector<scenario::Attachment> attachments = {};  ///< of the customer's, or of somebody else's
    bool operator==(const Message&) const = default;
};

/// Word that the brand owes the customer.
struct Owed {
    std::string step;
    int message = -1;          ///< the customer's latest then
    std::optional<Tick> from;  ///< words after this keep it; empty until the step itself is answered
    Tick due = 0;
    std::optional<Tick> kept_at;
    bool operator==(const Owed&) const = default;
};

/// The script reached a step in which the customer says nothing.
struct WordlessStep {
    std::string step;
    Tick at = 0;
    std::size_t before = 0;  ///< messages[before...] came after that
    bool operator==(const WordlessStep&) const = default;
};

struct ConversationState {
    std::string id;
    std::string step;  ///< where the script stands; "" before it starts
    std::vector<Message> messages;
    int heat_milli = 0;
    int attempts = 0;                   ///< the trainee's turns
    int chases = 0;                     ///< how often patience ran out
    int chases_in_a_row = 0;            ///< the same since the trainee last answered
    std::optional<Tick> waiting_since;  ///< the customer's oldest unanswered message; empty: nobody waits
    std::optional<int> branch_pending;  ///< an answer of the customer is on its way
    Tick pending_due = 0;
    bool started = false;
    bool ended = false;
    bool resolved = false;
    bool left = false;
    Tick ended_at = 0;
    std::optional<Tick> left_at;
    std::optional<Tick> resolved_at;
    Tick step_since = 0;         ///< when the script reached `step`
    std::size_t step_from = 0;   ///< messages[step_from...] came after that
    bool answered = false;       ///< the trainee has taken a turn in this step
    int unprompted = 0;          ///< steps since the trainee last answered
    int heat_before_branch = 0;  ///< to take back what a pending branch did to the heat
    bool absent = false;         ///< of a stream of arrivals: does not come, or has not been drawn
    int hints = 0;               ///< taken in this step
    std::string label;           ///< the trainee's triage; "" where none was set
    std::optional<scenario::Priority> priority;
    std::vector<std::string> reached;  ///< steps, in order
    std::vector<WordlessStep> wordless;
    std::vector<Owed> owed;
    bool operator==(const ConversationState&) const = default;

    /// Nothing more is asked of the trainee here.
    bool settled() const { return ended || left || resolved || absent; }
};

/// Something time will bring. Ordered by time, then by the order it was planned.
struct Planned {
    Tick at = 0;
    std::uint64_t order = 0;
    enum class Kind {
        opening,
        answer,
        silence,
        heating,
        patience,
        inject,
        noise,
        end,
        aside,
        hours
    } kind = Kind::opening;
    std::string conversation;
    int index = 0;  ///< branch, inject, noise post, aside, 1 to open, or why it ends (0 time, 1 done)
    auto operator<=>(const Planned&) const = default;
};

struct NoticeState {
    std::string inject;
    Tick at = 0;
    std::string text;
    bool operator==(const NoticeState&) const = default;
};

struct AnnouncementState {
    int id = 0;
    Tick at = 0;
    std::string as_handle;
    std::string text;
    scoring::Reading reading;
    bool operator==(const AnnouncementState&) const = default;
};

struct NoiseState {
    int id = 0;
    Tick at = 0;
    std::string handle;
    std::string name;
    std::string text;
    bool operator==(const NoiseState&) const = default;
};

/// How far an inject has come.
struct InjectState {
    bool done = false;
    std::optional<Tick> held_since;  ///< what it waits for holds since then
    bool operator==(const InjectState&) const = default;
};

/// The clock leapt; whoever waited did not wait meanwhile, unless their patience ran on.
struct Jump {
    Tick from = 0;
    Tick to = 0;
    bool waits_run = false;
    bool operator==(const Jump&) const = default;
};

struct State {
    const scenario::Scenario* scenario = nullptr;  ///< never null after SessionStarted was applied
    Tick now = 0;                                  ///< time of the latest fact
    std::uint64_t seed = 0;
    int extra_time_percent = 0;
    Mode mode = Mode::practice;
    int hints_taken = 0;  ///< in all
    int interruptions = 0;
    Random noise_random;
    int next_message = 1;
    std::uint64_t next_plan = 0;
    std::vector<ConversationState> conversations;  ///< in the scenario's order, those not yet begun included
    std::set<Planned> agenda;                      ///< never before `now`; nothing outdated is in it
    std::vector<NoticeState> notices;
    std::vector<AnnouncementState> announcements;
    std::vector<NoiseState> noise;
    std::vector<InjectState> injects;  ///< in the scenario's order
    std::vector<Jump> jumps;
    bool desk_open = true;
    bool ended = false;
    EndCause ended_because = EndCause::done;  ///< once it has ended
    int last_noise = -1;                      ///< index of the noise pack's latest post
    Tick last_activity = 0;                   ///< the latest fact that is not noise
    Tick last_turn = 0;                       ///< the trainee's latest fact
    Tick last_scheduled = 0;                  ///< the scenario's latest opening or inject
    bool operator==(const State&) const = default;

    const ConversationState* find(const std::string& conversation) const;
    /// The trainee can do nothing before this time; 0 when the clock never jumped.
    Tick away_until() const { return jumps.empty() ? 0 : jumps.back().to; }
    /// How much waiting there was between two times: leaps of the clock do not count.
    Tick waited(Tick since, Tick until) const;
    /// When so much waiting has passed since then.
    Tick after_waiting(Tick since, Tick duration) const;
};

}  // namespace sim::engine
