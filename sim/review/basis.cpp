#include "scoring/criteria/ended_badly.h"
#include "sim/grading/grade.h"
#include "sim/grading/reading_cache.h"
#include "sim/report/scorecard_json.h"
#include "sim/review/standing.h"

namespace sim::review {

Basis basis_of(const engine::State& state, const scoring::Reader& reader) {
    grading::ReadingCache cache(reader);
    return basis_of(state, cache.as_read());
}

Basis basis_of(const engine::State& state, const grading::Read& read) {
    const scoring::Transcript transcript = grading::transcript_of(state, read);
    Basis basis{grading::sitting_rubric_of(*state.scenario)};
    basis.may_pass = !scoring::criteria::drove_somebody_away({transcript, basis.rubric, read.texts()});
    return basis;
}

Counted counted(store::SessionId session, const scoring::Scorecard& verdict, const std::string& judge,
                std::span<const scoring::Override> overrides, const Basis& basis) {
    Counted counted{scoring::reviewed(verdict, overrides, basis.rubric, basis.may_pass)};
    const store::ScorecardRow card = report::scorecard_row(session, counted.as.card);
    counted.row = {session,
                   judge,
                   card.overall,
                   card.would_have_been,
                   card.passed,
                   card.dimensions,
                   card.critical - counted.as.waiting,
                   counted.as.waiting,
                   card.card_json};
    return counted;
}

}  // namespace sim::review
