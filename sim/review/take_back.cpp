#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/failure/failure.h"
#include "sim/review/opinion.h"
#include "sim/review/standing.h"

namespace sim::review {
namespace {

std::vector<store::Review> what_stands_of(store::Store& store, std::int64_t batch) {
    std::vector<store::Review> standing;
    for (const store::Review& each : store.reviews_of_batch(batch)) {
        const std::vector<store::Review> of_session = report::standing_reviews(store.reviews(each.session));
        if (std::ranges::find(of_session, each.id, &store::Review::id) != of_session.end())
            standing.push_back(each);
    }
    return standing;
}

Counted without(const Opinion& opinion, std::int64_t batch, const Basis& basis) {
    std::vector<store::Review> rest = opinion.standing;
    std::erase_if(rest, [&](const store::Review& review) { return review.batch == batch; });
    return counted(opinion.session.id, opinion.verdict, opinion.session.scorecard->judge,
                   report::overrides_of(rest), basis);
}

}  // namespace

Outcome take_back(store::Store& store, std::int64_t batch, const std::string& words, const Reviewer& reviewer,
                  const BasisOf& basis_of, Keep keep) {
    const std::vector<store::Review> taken = what_stands_of(store, batch);
    if (taken.empty())
        throw Failure(ExitCode::input_wrong, fmt::format("Nothing of a batch {} stands.", batch),
                      "`coolhead review log` names the batches.");
    if (reviewer.name.empty())
        throw Failure(ExitCode::input_wrong, "Nobody is named as the reviewer.",
                      "Say who you are: --by NAME, or sit down by your name.");
    std::vector<store::Review> reviews;
    std::map<store::SessionId, bool> rules;
    for (const store::Review& each : taken) {
        store::Review back;
        back.session = each.session, back.judge = each.judge;
        back.act = store::ReviewAct::take_back, back.takes_back = each.id;
        back.criterion = each.criterion, back.words = words;
        back.reviewer = reviewer.name, back.made_at = reviewer.now;
        reviews.push_back(std::move(back));
        rules[each.session] = rules[each.session] || report::is_ruling(each);
    }
    Outcome outcome;
    std::vector<store::StandingRow> standings;
    for (const auto& [session, rulings] : rules) {
        if (!rulings) continue;
        const Opinion opinion = opinion_on(store, session);
        const Counted after = without(opinion, batch, basis_of(session));
        standings.push_back(after.row);
        outcome.effects.push_back(
            {session, opinion.now.overall, after.row.overall, opinion.now.passed, after.row.passed});
    }
    if (keep == Keep::yes) outcome.batch = store.add_reviews(reviews, standings);
    return outcome;
}

}  // namespace sim::review
