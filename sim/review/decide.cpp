#include "sim/review/decide.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/review/opinion.h"
#include "sim/review/standing.h"

namespace sim::review {
namespace {

constexpr double nothing = 1e-4;  // points: what a stored card is rounded to
/// Points by which a card that is counted up again may be off: its findings are rounded one by one, many add
/// up.
constexpr double counting_again = .05;

bool has_words(const std::string& words) { return words.find_first_not_of(" \t\r\n") != std::string::npos; }

[[noreturn]] void refuse(const std::string& says, const std::string& remedy) {
    throw Failure(ExitCode::input_wrong, says, remedy);
}

void refuse_wrong_reviewer(const store::Session& session, const Reviewer& reviewer) {
    if (!has_words(reviewer.name))
        refuse("Nobody is named as the reviewer.", "Say who you are: --by NAME, or sit down by your name.");
    if (session.person == reviewer.name)
        refuse(fmt::format("Session {} is {}'s own: somebody else decides about it.", session.id.value,
                           reviewer.name),
               "Name another reviewer, or pass it on.");
}

const scoring::Finding* finding_of(const scoring::Scorecard& verdict, const scoring::Objection& judgement) {
    const auto found = std::ranges::find_if(verdict.findings, [&](const scoring::Finding& finding) {
        return scoring::is_about(judgement, scoring::named(finding));
    });
    return found == verdict.findings.end() ? nullptr : &*found;
}

double share_of(const Opinion& opinion, const Decision& decision) {
    const scoring::Finding* finding = finding_of(opinion.verdict, decision.about);
    if (!finding)
        refuse(fmt::format("{} is a critical error: it stands or it does not.", decision.about.criterion),
               "Accept it or reject it.");
    if (!decision.points || *decision.points < 0 || *decision.points > finding->of + nothing)
        refuse(fmt::format("{} is worth 0 to {:.1f} points here.", decision.about.criterion, finding->of),
               "Say how many of them were earned.");
    return std::clamp(*decision.points / finding->of, 0.0, 1.0);
}

void refuse_without_reason(const Opinion& opinion, const Decision& decision) {
    if (scoring::said_reason(decision.reason).empty()) {
        std::string words;
        for (const scoring::ReviewReason& each : scoring::review_reasons)
            words += fmt::format("{}{}", words.empty() ? "" : ", ", each.word);
        refuse(fmt::format("A decision about {} needs a reason.", decision.about.criterion),
               fmt::format("Choose one of {}.", words));
    }
    if (has_words(decision.words)) return;
    if (!unanswered(opinion, decision.about).empty())
        refuse(fmt::format("{} disagreed with {} and is owed an answer in words.", opinion.session.person,
                           decision.about.criterion),
               "Say why it stands or falls.");
    if (decision.ruling != scoring::Ruling::accept)
        refuse(fmt::format("Why is the judge wrong about {}?", decision.about.criterion),
               "Say it in a few words: the trainee reads them.");
}

store::Review ruling_in(const Opinion& opinion, const Decision& decision, const Reviewer& reviewer) {
    const std::vector<scoring::Objection> all = judgements_of(opinion.verdict);
    if (std::ranges::none_of(
            all, [&](const scoring::Objection& each) { return scoring::is_about(decision.about, each); }))
        refuse(fmt::format("The verdict on session {} says nothing like that of {}.",
                           opinion.session.id.value, decision.about.criterion),
               "`coolhead review show` lists what it says.");
    refuse_without_reason(opinion, decision);
    store::Review review;
    review.session = opinion.session.id;
    review.judge = opinion.session.scorecard->judge;
    review.act = decision.ruling == scoring::Ruling::accept   ? store::ReviewAct::accept
                 : decision.ruling == scoring::Ruling::adjust ? store::ReviewAct::adjust
                                                              : store::ReviewAct::reject;
    if (decision.ruling == scoring::Ruling::adjust) review.share = share_of(opinion, decision);
    review.criterion = decision.about.criterion, review.conversation = decision.about.conversation;
    review.reply = decision.about.reply, review.says = decision.about.says;
    review.reason = decision.reason, review.words = decision.words;
    review.reviewer = reviewer.name, review.made_at = reviewer.now;
    return review;
}

/// Asking must never cost anything: where the trainee disagreed, nothing that is decided lowers the points.
void refuse_a_fall(const Opinion& opinion, const scoring::Scorecard& after) {
    if (opinion.disputes.empty() || after.would_have_been >= opinion.now.would_have_been - counting_again)
        return;
    refuse(
        fmt::format("Session {} would fall from {:.1f} to {:.1f} points, and its trainee asked for a second "
                    "look: a score never falls because somebody asked.",
                    opinion.session.id.value, opinion.now.would_have_been, after.would_have_been),
        "Accept the finding, or decide in the trainee's favour; a comment says the rest.");
}

Effect effect_of(const Opinion& opinion, const Counted& after) {
    const bool counts = static_cast<int>(opinion.now.critical.size()) > opinion.waiting;
    return {opinion.session.id, counts ? 0 : opinion.now.would_have_been, after.row.overall,
            opinion.now.passed, after.row.passed};
}

store::Review plain(store::Store& store, store::SessionId session, const Reviewer& reviewer,
                    store::ReviewAct act, const std::string& words) {
    const Opinion opinion = opinion_on(store, session);
    refuse_wrong_reviewer(opinion.session, reviewer);
    if (!has_words(words)) refuse("There are no words.", "Say it in a few words.");
    store::Review review;
    review.session = session, review.judge = opinion.session.scorecard->judge;
    review.act = act, review.words = words;
    review.reviewer = reviewer.name, review.made_at = reviewer.now;
    return review;
}

}  // namespace

Outcome decide(store::Store& store, const std::vector<Case>& cases, const Reviewer& reviewer,
               const BasisOf& basis_of, Keep keep) {
    std::vector<store::Review> reviews;
    std::vector<store::StandingRow> standings;
    Outcome outcome;
    for (const Case& each : cases) {
        const Opinion opinion = opinion_on(store, each.session);
        refuse_wrong_reviewer(opinion.session, reviewer);
        std::vector<store::Review> standing = opinion.standing;
        for (const Decision& decision : each.decisions) {
            reviews.push_back(ruling_in(opinion, decision, reviewer));
            standing.push_back(reviews.back());
        }
        const Counted after = counted(each.session, opinion.verdict, opinion.session.scorecard->judge,
                                      report::overrides_of(standing), basis_of(each.session));
        refuse_a_fall(opinion, after.as.card);
        standings.push_back(after.row);
        outcome.effects.push_back(effect_of(opinion, after));
    }
    if (keep == Keep::yes && !reviews.empty()) outcome.batch = store.add_reviews(reviews, standings);
    return outcome;
}

void comment(store::Store& store, store::SessionId session, const Place& place, const std::string& words,
             const Reviewer& reviewer) {
    store::Review review = plain(store, session, reviewer, store::ReviewAct::comment, words);
    review.criterion = place.about.criterion, review.conversation = place.about.conversation;
    review.reply = place.about.reply, review.says = place.about.says;
    review.start = place.start, review.end = place.end;
    store.add_reviews({&review, 1}, {});
}

void pass_on(store::Store& store, store::SessionId session, const std::string& to, const std::string& words,
             const Reviewer& reviewer) {
    if (!has_words(to)) refuse("Nobody is named to pass it on to.", "Name another reviewer.");
    store::Review review = plain(store, session, reviewer, store::ReviewAct::pass_on, words);
    review.goes_to = to;
    store.add_reviews({&review, 1}, {});
}

}  // namespace sim::review
