#include "sim/app/window/reviewing.h"

#include <algorithm>
#include <map>
#include <set>

#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/report/scorecard_text.h"
#include "sim/review/opinion.h"
#include "sim/session/session_runner.h"

namespace sim::app {

review::Reviewer reviewer_here(const Workplace& context) {
    return {context.person.empty() ? default_person() : context.person, wall_time()};
}

review::BasisOf basis_of_sessions(Workplace& context) {
    return [&context](store::SessionId session) {
        return session::SessionRunner::resume(context.store, session, context.reader).review_basis();
    };
}

namespace {

/// A comment on a reply that names no judgement stands at the reply's first.
bool is_said_of(const store::Review& comment, const scoring::Objection& judgement, bool first_of_reply) {
    if (comment.act != store::ReviewAct::comment) return false;
    if (comment.criterion.empty()) return first_of_reply && comment.reply == judgement.reply;
    return scoring::is_about({comment.criterion, comment.conversation, comment.reply, comment.says, ""},
                             judgement);
}

void add_notes(viewmodel::Reviewing& shown, const review::Opinion& opinion,
               const std::map<int, std::string>& words) {
    std::set<int> replies;
    for (const scoring::Objection& judgement : review::judgements_of(opinion.verdict)) {
        const bool first = judgement.reply >= 0 && replies.insert(judgement.reply).second;
        if (const store::Review* ruling = report::ruling_on(opinion.verdict, opinion.standing, judgement))
            shown.notes.push_back(
                {judgement, report::ruling_line(*ruling), review::unanswered(opinion, judgement).empty()});
        for (const store::Review& each : opinion.standing)
            if (is_said_of(each, judgement, first))
                shown.notes.push_back({judgement, report::comment_line(each, words)});
    }
}

void add_log(viewmodel::Reviewing& shown, const review::Opinion& opinion, bool by_reviewer) {
    for (const store::Review& each : opinion.log)
        shown.log.push_back({each.batch, report::log_line(each),
                             by_reviewer && std::ranges::find(opinion.standing, each.id,
                                                              &store::Review::id) != opinion.standing.end()});
}

}  // namespace

viewmodel::Reviewing reviewing_of(store::Store& store, store::SessionId session, bool by_reviewer) {
    const review::Opinion opinion = review::opinion_on(store, session);
    viewmodel::Reviewing shown;
    if (opinion.decided()) shown.now = opinion.now;
    shown.waiting = opinion.waiting;
    add_notes(shown, opinion, report::words_of(store.journal(session)));
    add_log(shown, opinion, by_reviewer);
    shown.by_reviewer = by_reviewer;
    shown.who = opinion.session.person;
    return shown;
}

}  // namespace sim::app
