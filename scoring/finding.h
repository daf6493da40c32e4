// One judgement with its evidence: what a screen or a report needs to show it, and nothing to look up again.
#pragma once

#include <string>

#include "scoring/reading.h"

namespace scoring {

struct Finding {
    std::string criterion;  ///< "T1", "O4"; its name is in the criterion table
    double points = 0;      ///< points won of the session's, see `of`
    double of = 0;          ///< this judgement's share of the criterion's weight; shares add up to the weight
    std::string conversation;  ///< "" for the whole session
    int reply = -1;            ///< id of the reply, -1 where none exists
    int message = -1;          ///< id of the customer's message in question, -1 where none
    Span evidence;             ///< in the reply's text; empty: where it was searched is the whole reply
    std::string says;          ///< one sentence on why
    std::string better;        ///< one better line; empty where no fault is named
};

/// A critical error. It sets the overall score to 0.
struct CriticalError {
    std::string id;  ///< "K1".."K15"
    std::string conversation;
    int reply = -1;
    int message = -1;
    Span evidence;
    std::string says;
    std::string better;
    bool needs_confirmation = false;  ///< counts toward certification only once a person has confirmed it
};

}  // namespace scoring
