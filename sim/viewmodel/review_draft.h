// A decision about a judgement, a comment or the passing on of a session, while it is being made; and the
// log.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/viewmodel/room_intents.h"

namespace sim::viewmodel {

/// What is in hand. Changed only by intents; kept by `app`.
struct ReviewDesk {
    std::string act;   ///< as BeginReview; "" while nothing is decided
    int finding = -1;  ///< as BeginReview
    std::string reason;
    int percent = 50;
    std::string text;
    std::string to;
    int start = 0, end = 0;
    bool shows_log = false;
};
/// Keeping, taking back and going on leave the desk as it is until `app` has done it.
void change(ReviewDesk& desk, const ReviewIntent& intent);
/// The act is done or dropped.
void clear(ReviewDesk& desk);
/// A disagreement in a drill is answered: in words alone, for a drill's verdict counts for nothing.
bool answers_drill(const ReviewDesk& desk);

/// What is decided about, as the dialog says it.
struct ReviewMatter {
    std::string name;       ///< "T1 Specific listening", "2 matters in 3 sessions"
    std::string says;       ///< the finding's sentence
    std::string quoted;     ///< the words it is about
    std::string disagreed;  ///< what the trainee said against it: an answer in words is owed
    double of = 0;          ///< its points
    std::string reply;      ///< whole, for a comment
};

struct ReviewDraft {
    struct Choice {
        std::string value;
        std::string label;
        bool on = false;
    };
    std::string title;  ///< "Reject T1 Specific listening"; "" while there is none
    ReviewMatter matter;
    std::string act;
    std::vector<Choice> shares;   ///< of adjust: how much was earned
    std::vector<Choice> reasons;  ///< of a decision
    bool asks_to = false;         ///< of passing on
    std::string to;
    std::string text;
    std::string hint;
    int start = 0, end = 0;
    std::string missing;  ///< what is still to be said, "" when it may be kept
};
ReviewDraft review_draft(const ReviewDesk& desk, const ReviewMatter& matter);

/// The log of a session.
struct ReviewLogLine {
    std::int64_t batch = 0;
    std::string says;
    bool can_take_back = false;
};

}  // namespace sim::viewmodel
