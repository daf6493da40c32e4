#include "sim/app/commands/exported.h"

#include "sim/app/data/history.h"
#include "sim/engine/fact_reading.h"

namespace sim::app {

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
