#include "sim/review/opinion.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/report/scorecard_json.h"

namespace sim::review {
namespace {

bool same_words(const store::Review& review, const store::Dispute& dispute) {
    return review.criterion == dispute.criterion && review.conversation == dispute.conversation &&
           review.reply == dispute.reply && review.says == dispute.says;
}

bool is_answered(const Opinion& opinion, const store::Dispute& dispute) {
    return std::ranges::any_of(opinion.standing, [&](const store::Review& review) {
        return report::is_ruling(review) && same_words(review, dispute) && review.answers >= dispute.id;
    });
}

scoring::Objection judgement_of(const store::Dispute& dispute) {
    return {dispute.criterion, dispute.conversation, dispute.reply, dispute.says, ""};
}

}  // namespace

bool Opinion::decided() const { return std::ranges::any_of(standing, report::is_ruling); }

Opinion opinion_on(store::Store& store, store::SessionId session) {
    const std::optional<store::Session> kept = store.session(session);
    if (!kept || !kept->scorecard)
        throw Failure(
            ExitCode::input_wrong,
            fmt::format("{} holds no verdict on a session {}.", store.file().string(), session.value),
            "`coolhead sessions` lists the sessions; `coolhead rescore` judges one.");
    Opinion opinion{*kept, report::scorecard_of(*kept->scorecard)};
    opinion.log = store.reviews(session);
    opinion.standing = report::standing_reviews(opinion.log);
    opinion.disputes = store.disputes(session);
    opinion.now = opinion.verdict;
    if (const auto row = store.standing(session, kept->scorecard->judge)) {
        opinion.waiting = row->waiting;
        if (auto card = report::scorecard_from_json(row->card_json)) opinion.now = std::move(*card);
    } else {
        opinion.waiting = static_cast<int>(
            std::ranges::count(opinion.verdict.critical, true, &scoring::CriticalError::needs_confirmation));
    }
    return opinion;
}

std::vector<const store::Dispute*> unanswered(const Opinion& opinion, const scoring::Objection& judgement) {
    std::vector<const store::Dispute*> open;
    for (const store::Dispute& dispute : opinion.disputes)
        if (scoring::is_about(judgement_of(dispute), judgement) && !is_answered(opinion, dispute))
            open.push_back(&dispute);
    return open;
}

std::vector<scoring::Objection> judgements_of(const scoring::Scorecard& verdict) {
    std::vector<scoring::Objection> all;
    for (const scoring::CriticalError& error : verdict.critical) all.push_back(scoring::named(error));
    for (const scoring::Finding& finding : verdict.findings) all.push_back(scoring::named(finding));
    return all;
}

std::vector<scoring::Objection> open_judgements(const Opinion& opinion) {
    std::vector<scoring::Objection> open;
    for (const scoring::CriticalError& error : opinion.verdict.critical) {
        const scoring::Objection judgement = scoring::named(error);
        const bool waits =
            error.needs_confirmation && !report::ruling_on(opinion.verdict, opinion.standing, judgement);
        if (waits || !unanswered(opinion, judgement).empty()) open.push_back(judgement);
    }
    for (const scoring::Finding& finding : opinion.verdict.findings)
        if (const scoring::Objection judgement = scoring::named(finding);
            !unanswered(opinion, judgement).empty())
            open.push_back(judgement);
    return open;
}

}  // namespace sim::review
