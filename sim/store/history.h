// What a person practised beside whole sessions: drills, and how each step of the played scripts went.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scoring/vocabulary.h"
#include "sim/store/session_feedback.h"

namespace sim::store {

/// Which drill of the store.
struct DrillId {
    std::int64_t value = 0;
};

/// One drill: one step of a scenario, answered once. `card_json` is the whole scorecard.
struct DrillRow {
    std::string scenario;
    std::string version;
    std::string conversation;
    std::string step;
    scoring::Via via = scoring::Via::open;
    scoring::Route route = scoring::Route::stay_public;
    std::string to;  ///< department of a hand-off
    std::string text;
    double score = 0;  ///< 0..100
    bool passed = false;
    int critical = 0;
    int seconds = 0;      ///< real ones, from the first sight to the answer
    std::string made_at;  ///< wall time
    std::string card_json;
    bool operator==(const DrillRow&) const = default;
};

/// What a person answers to a disagreement in a drill: the drill's verdict stays, for it counts for nothing.
struct DrillAnswer {
    bool judge_is_right = true;
    std::string reviewer;
    std::string words;    ///< never empty: the trainee reads them
    std::string made_at;  ///< wall time
    bool operator==(const DrillAnswer&) const = default;
};

/// "I disagree" with one finding of a drill's verdict.
struct DrillDispute {
    std::string scenario;  ///< of the drill
    std::string criterion;
    std::string says;     ///< the finding's sentence
    std::string because;  ///< the trainee's, never empty
    std::string made_at;  ///< wall time
    std::optional<DrillAnswer> answer = std::nullopt;
    bool operator==(const DrillDispute&) const = default;
};

/// What a session's verdict says of one step: points won of the points that hung on it.
struct StepRow {
    std::string conversation;
    std::string step;
    double points = 0;
    double of = 0;
    int critical = 0;
    bool operator==(const StepRow&) const = default;
};

struct PastStep {
    SessionId session;
    std::string scenario;
    std::string started_at;  ///< of the session, wall time
    StepRow step;
};

}  // namespace sim::store
