// Deciding about judgements of a verdict, commenting, passing on: what is allowed, and what comes of it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scoring/review.h"
#include "scoring/rubric.h"
#include "sim/store/store.h"

namespace scoring {
class Reader;
}
namespace sim::engine {
struct State;
}
namespace sim::grading {
class Read;
}

namespace sim::review {

/// What a verdict is counted up by.
struct Basis {
    scoring::Rubric rubric;
    bool may_pass = true;  ///< no customer was driven away
};
/// Of a session at its end.
Basis basis_of(const engine::State& state, const scoring::Reader& reader);
Basis basis_of(const engine::State& state, const grading::Read& read);
using BasisOf = std::function<Basis(store::SessionId)>;

struct Reviewer {
    std::string name;
    std::string now;  ///< wall time
};

struct Decision {
    scoring::Objection about;
    scoring::Ruling ruling = scoring::Ruling::accept;
    std::optional<double> points;  ///< of `adjust`: of the judgement's
    std::string reason;            ///< a word of scoring::review_reasons
    std::string words;             ///< needed unless a judgement nobody disagreed with is accepted
};

/// What moves in one session.
struct Effect {
    store::SessionId session;
    double before = 0, after = 0;  ///< overall, as it stands
    bool passed_before = false, passed_after = false;
    std::vector<std::string> not_found;  ///< criteria of decisions that this verdict says nothing of any more
};
struct Outcome {
    std::int64_t batch = 0;  ///< 0 where nothing was kept
    std::vector<Effect> effects;
};

struct Case {
    store::SessionId session;
    std::vector<Decision> decisions;
};

enum class Keep { yes, dry_run };

/// All cases as one batch, or none of them: Throws Failure (input wrong) for a judgement that the verdict
/// does not hold, missing reasons, somebody's own session, and where a score would fall in a session whose
/// trainee disagreed with something.
Outcome decide(store::Store& store, const std::vector<Case>& cases, const Reviewer& reviewer,
               const BasisOf& basis_of, Keep keep = Keep::yes);

/// Where in a session's words a comment stands; about reply -1: the whole session.
struct Place {
    scoring::Objection about;  ///< the judgement that it is said of; of none only a reply, or nothing
    int start = 0, end = 0;    ///< code points; equal: all of the reply
};
/// Moves no score. Throws Failure without words.
void comment(store::Store& store, store::SessionId session, const Place& place, const std::string& words,
             const Reviewer& reviewer);
/// To another reviewer, who finds it in their queue. Throws Failure without a name or a reason.
void pass_on(store::Store& store, store::SessionId session, const std::string& to, const std::string& words,
             const Reviewer& reviewer);

/// All of a batch that was not taken back yet; the log keeps both. Throws Failure where there is nothing to
/// take back.
Outcome take_back(store::Store& store, std::int64_t batch, const std::string& words, const Reviewer& reviewer,
                  const BasisOf& basis_of, Keep keep = Keep::yes);

/// After another judge's verdict came: it stands with what was decided about the one before. Nothing without
/// decisions.
std::optional<Effect> carry_over(store::Store& store, store::SessionId session, const Basis& basis);
/// What that would come to for a verdict that is not kept.
std::optional<Effect> would_carry_over(store::Store& store, store::SessionId session,
                                       const scoring::Scorecard& verdict, const Basis& basis);

}  // namespace sim::review
