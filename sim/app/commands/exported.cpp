#include "sim/app/commands/exported.h"

#include <fmt/format.h>

#include "sim/app/data/history.h"
#include "sim/engine/fact_reading.h"
#include "sim/failure/failure.h"
#include "sim/report/scorecard_json.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {

store::Session known_session(store::Store& store, std::int64_t id) {
    std::optional<store::Session> session = store.session({id});
    if (!session)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} holds no session {}.", store.file().string(), id),
                      "`coolhead sessions` lists those it holds.");
    return std::move(*session);
}

std::string verdict_words(const store::ScorecardRow& card) {
    if (card.critical > 0)
        return fmt::format("0 for {}, would have been {:.0f}",
                           viewmodel::counted(card.critical, "critical error", "critical errors"),
                           card.would_have_been);
    return fmt::format("{:.0f} {}", card.overall, card.passed ? "passed" : "not passed");
}

std::string session_words(const store::Session& session, std::span<const scoring::Objection> objections) {
    if (session.scorecard && !objections.empty() &&
        scoring::waits_for_a_person(report::scorecard_of(*session.scorecard), objections))
        return fmt::format("{:.0f}, {}", session.scorecard->would_have_been, scoring::waiting_words);
    if (session.scorecard) return verdict_words(*session.scorecard);
    return session.finished() ? "not scored" : "unfinished";
}

std::string judge_of(const store::ScorecardRow& card) { return scoring::said({card.judge, card.judge_date}); }

report::Exported exported(store::Store& store, store::Session session) {
    report::Exported all{std::move(session)};
    all.reviews = store.reviews(all.session.id);
    if (!all.session.scorecard) return all;
    all.objections = disputes_of(store, all.session.id);
    all.standing = store.standing(all.session.id, all.session.scorecard->judge);
    return all;
}

std::vector<report::XapiReply> replies_of(store::Store& store, store::SessionId session) {
    std::vector<report::XapiReply> replies;
    for (const engine::Fact& fact : store.journal(session))
        if (auto sent = engine::sent_words(fact); sent && !sent->text.empty())
            replies.push_back({fact.at, sent->conversation, std::move(sent->text)});
    return replies;
}

}  // namespace sim::app
