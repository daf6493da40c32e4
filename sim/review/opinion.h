// What people decide about the judge's verdicts: to read it, to decide, to take back, to keep it under
// another judge. Knows store, report and grading; no clock, no window. All of it throws Failure where the
// file cannot be read or written.
#pragma once

#include <vector>

#include "sim/report/reviews.h"
#include "sim/store/store.h"

namespace sim::review {

/// A session's latest verdict with all that was said of it.
struct Opinion {
    store::Session session;
    scoring::Scorecard verdict;
    scoring::Scorecard now;  ///< as the verdict stands; the verdict itself where nobody decided anything
    int waiting = 0;         ///< errors that need a person and have none yet
    std::vector<store::Review> log;
    std::vector<store::Review> standing;   ///< of the log, what was not taken back
    std::vector<store::Dispute> disputes;  ///< the trainee's
    bool decided() const;
};
/// Throws Failure (input wrong) where there is no such session, or no verdict on it.
Opinion opinion_on(store::Store& store, store::SessionId session);

/// What the trainee said against this judgement without an answer yet.
std::vector<const store::Dispute*> unanswered(const Opinion& opinion, const scoring::Objection& judgement);

/// All judgements, critical errors first, then findings in the verdict's order: `review show` counts them
/// from 1.
std::vector<scoring::Objection> judgements_of(const scoring::Scorecard& verdict);
/// The judgements that wait: errors without a person, and whatever was disagreed with and not answered.
std::vector<scoring::Objection> open_judgements(const Opinion& opinion);

}  // namespace sim::review
