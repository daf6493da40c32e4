#include "sim/review/opinion.h"
#include "sim/review/standing.h"

namespace sim::review {
namespace {

std::optional<Counted> carried(store::Store& store, store::SessionId session,
                               const scoring::Scorecard& verdict, const std::string& judge,
                               const Basis& basis, Effect& effect) {
    const auto overrides = report::overrides_of(report::standing_reviews(store.reviews(session)));
    if (overrides.empty()) return std::nullopt;
    Counted after = counted(session, verdict, judge, overrides, basis);
    effect = {session, verdict.overall, after.row.overall, verdict.passed, after.row.passed};
    for (std::size_t index = 0; index < overrides.size(); ++index)
        if (!after.as.found[index]) effect.not_found.push_back(overrides[index].about.criterion);
    return after;
}

}  // namespace

std::optional<Effect> carry_over(store::Store& store, store::SessionId session, const Basis& basis) {
    const Opinion opinion = opinion_on(store, session);
    Effect effect;
    const auto after =
        carried(store, session, opinion.verdict, opinion.session.scorecard->judge, basis, effect);
    if (!after) return std::nullopt;
    store.add_reviews({}, {&after->row, 1});
    return effect;
}

std::optional<Effect> would_carry_over(store::Store& store, store::SessionId session,
                                       const scoring::Scorecard& verdict, const Basis& basis) {
    Effect effect;
    if (!carried(store, session, verdict, verdict.judge.id, basis, effect)) return std::nullopt;
    return effect;
}

}  // namespace sim::review
