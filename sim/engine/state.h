// Where a session stands: a fold over its facts. Integers and ordered containers only.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/engine/fact.h"
#include "sim/engine/random.h"

namespace sim::engine {

enum class Author { customer, trainee, colleague };

/// One message or decision in a conversation, in the order it happened.
struct Message {
    int id = 0;
    Author author = Author::customer;
    Tick at = 0;
    std::string handle;
    std::string text;
    std::string step;                                    ///< of the customer's message
    std::string customer_via;                            ///< "mention", "dm", ...; of customer and colleague
    scoring::Via via = scoring::Via::open;               ///< where it stands: public, DM, note
    scoring::Route route = scoring::Route::stay_public;  ///< of the trainee's
    std::string to;
    std::string saved_reply;
    bool critical = false;
    bool chase = false;
    int heat_milli = 0;           ///< of the customer when writing
    std::optional<Tick> read_at;  ///< when the trainee first had it open
    bool after_customer_left = false;
    scoring::Reading reading;  ///< of the trainee's words
    bool operator==(const Message&) const = default;
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
    bool operator==(const ConversationState&) const = default;

    /// Nothing more is asked of the trainee here.
    bool settled() const { return ended || left || resolved; }
};

/// Something time will bring. Ordered by time, then by the order it was planned.
struct Planned {
    Tick at = 0;
    std::uint64_t order = 0;
    enum class Kind { opening, answer, silence, heating, patience, inject, noise, end } kind = Kind::opening;
    std::string conversation;
    int index = 0;  ///< branch, inject, noise post, or why it ends (0 time, 1 done)
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

struct State {
    const scenario::Scenario* scenario = nullptr;  ///< never null after SessionStarted was applied
    Tick now = 0;                                  ///< time of the latest fact
    std::uint64_t seed = 0;
    int extra_time_percent = 0;
    Random noise_random;
    int next_message = 1;
    std::uint64_t next_plan = 0;
    std::vector<ConversationState> conversations;  ///< in the scenario's order, those not yet begun included
    std::set<Planned> agenda;                      ///< never before `now`; nothing outdated is in it
    std::vector<NoticeState> notices;
    std::vector<AnnouncementState> announcements;
    std::vector<NoiseState> noise;
    bool ended = false;
    std::string ended_because;
    int last_noise = -1;      ///< index of the noise pack's latest post
    Tick last_activity = 0;   ///< the latest fact that is not noise
    Tick last_turn = 0;       ///< the trainee's latest fact
    Tick last_scheduled = 0;  ///< the scenario's latest opening or inject
    bool operator==(const State&) const = default;

    const ConversationState* find(const std::string& conversation) const;
};

}  // namespace sim::engine
