// What the trainee asks for, in the imperative. A command carries its simulated time; it may be refused.
#pragma once

#include <string>
#include <variant>

#include "sim/engine/fact.h"

namespace sim::engine {

struct ReadConversation {
    std::string conversation;
};
struct Reply {
    std::string conversation;
    std::string as_handle;
    scoring::Via via = scoring::Via::open;
    scoring::Route route = scoring::Route::stay_public;
    std::string to;
    std::string text;
    std::string saved_reply;
    bool critical = false;     ///< what the judge saw at once (grading::sees_critical)
    int score = -1;            ///< what it gave at once (grading::score_now), 0..100; -1: nothing
    scoring::Reading reading;  ///< what the judge read in the words
};
struct Announce {
    std::string as_handle;
    std::string text;
    scoring::Reading reading;
};
struct Resolve {
    std::string conversation;
};
struct End {};

struct Command {
    Tick at = 0;
    std::variant<ReadConversation, Reply, Announce, Resolve, End> what;
};

/// Why a wish cannot be granted now: a stable id for tests and one sentence for the trainee.
struct Refusal {
    std::string id;  ///< "unknown-conversation", "empty-text", "too-long", "session-over", "not-our-handle",
                     ///< "broken-text", "not-started", "needs-to", "unknown-department",
                     ///< "words-with-no-reply", "nothing-to-resolve", "time-went-back"
    std::string says;
};

}  // namespace sim::engine
