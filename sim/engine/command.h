// What the trainee asks for, in the imperative. A command carries its simulated time; it may be refused.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

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
    bool critical = false;                ///< what the judge saw at once (grading::sees_critical)
    int score = -1;                       ///< what it gave at once (grading::score_now), 0..100; -1: nothing
    scoring::Reading reading;             ///< what the judge read in the words
    std::vector<std::string> meant = {};  ///< meanings of the step that were heard (grading::read_words)
};
/// Replies that happen together or not at all: a hand-off's note and the words that go with it, in that order
/// (desk_rules.h makes it).
struct HandOff {
    std::vector<Reply> parts;
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
/// The next hint for the step that stands open in this conversation; practice only.
struct TakeHint {
    std::string conversation;
};
struct Triage {
    std::string conversation;
    std::string label;     ///< one of triage_labels, or "" for none
    std::string priority;  ///< one of scenario::priority_names, or "" for none
};
/// The clock leaps to what comes next, while nobody waits (skip.h); not in an assessment.
struct Skip {};
/// Real time went by that the desk did not see.
struct Interrupt {
    GapCause because = GapCause::closed;
    std::int64_t away_s = 0;
};

inline constexpr int most_hints = 3;
inline constexpr std::array<std::string_view, 6> triage_labels = {"complaint", "question", "safety",
                                                                  "praise",    "press",    "troll"};

struct Command {
    Tick at = 0;
    std::variant<ReadConversation, Reply, HandOff, Announce, Resolve, End, TakeHint, Triage, Interrupt, Skip>
        what;
};

/// Why a wish cannot be granted now: a stable id for tests and one sentence for the trainee.
struct Refusal {
    std::string id;  ///< "unknown-conversation", "empty-text", "too-long", "session-over", "not-our-handle",
                     ///< "broken-text", "not-started", "needs-to", "unknown-department",
                     ///< "words-with-no-reply", "nobody-there", "nothing-to-resolve", "time-went-back",
                     ///< "no-hints", "nothing-to-hint", "no-more-hints", "unknown-mark", "no-skipping",
                     ///< "somebody-waits", "nothing-to-skip"
    std::string says;
};

}  // namespace sim::engine
