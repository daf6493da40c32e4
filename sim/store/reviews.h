// What people said of a session's verdict: a log that only grows, and the verdict as it stands with it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/store/session_feedback.h"

namespace sim::store {

enum class ReviewAct { accept, adjust, reject, comment, pass_on, take_back };
inline constexpr std::array<std::string_view, 6> review_act_names = {"accept",  "adjust",  "reject",
                                                                     "comment", "pass_on", "take_back"};

/// One line of a session's log. What an act does not need is empty.
struct Review {
    std::int64_t id = 0;     ///< given by the store
    std::int64_t batch = 0;  ///< given by the store: of all that was done in one go
    SessionId session;
    std::string judge;  ///< whose verdict the reviewer looked at
    ReviewAct act = ReviewAct::comment;
    std::string criterion;  ///< with the next three: the judgement, as a dispute names it
    std::string conversation;
    int reply = -1;
    std::string says;
    std::optional<double> share;  ///< of `adjust`: of the judgement's points, 0..1
    int start = 0, end = 0;       ///< of `comment`: code points of the reply; equal: all of it
    std::string reason;           ///< a word of the short list
    std::string words;
    std::int64_t answers =
        0;                ///< the trainee's latest disagreement that a ruling answers; given by the store
    std::string goes_to;  ///< of `pass_on`: to whom
    std::int64_t takes_back = 0;  ///< of `take_back`: the act that counts no more
    std::string reviewer;         ///< never empty
    std::string made_at;          ///< wall time
    bool operator==(const Review&) const = default;
};

/// A verdict as it stands with all that was decided.
struct StandingRow {
    SessionId session;
    std::string judge;
    double overall = 0;
    double would_have_been = 0;
    bool passed = false;
    std::array<std::optional<double>, 4> dimensions;
    int critical = 0;  ///< errors that count
    int waiting = 0;   ///< errors that need a person and have none yet
    std::string card_json;
    bool operator==(const StandingRow&) const = default;
};

}  // namespace sim::store
