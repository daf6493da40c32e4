#include "sim/engine/fact_reading.h"

#include <algorithm>

#include "sim/engine/command.h"
#include "sim/engine/refuse.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"

namespace sim::engine {
namespace {

using FromTrainee = Says<Origin::trainee, ConversationRead, AgentReplied, Announced, ConversationResolved,
                         MessageBounced, HintTaken, ConversationTriaged>;
using FromWorld = Says<Origin::world, SessionStarted, CustomerWrote, StepReached, CustomerHeated,
                       CustomerLeft, BranchTaken, ConversationEnded, NoticePosted, ColleagueReplied,
                       SessionEnded, BystanderWrote, StayedAway, ClockJumped, SessionInterrupted>;
/// A leap of the clock is no activity: what ends a session does not wait for it.
using FromBackground = Says<Origin::background, NoisePosted, DeskOpened, DeskClosed, TimeSkipped>;

/// What hangs on words that come later in a step; the same words have the same on them.
std::vector<scenario::Attachment> attached_to(const scenario::Step& step, const std::string& text) {
    for (const scenario::Aside& aside : step.asides)
        if (aside.says.text == text) return aside.says.attachments;
    return {};
}

}  // namespace

Origin origin_of(const Fact& fact) {
    return std::visit(overloaded{FromTrainee{}, FromWorld{}, FromBackground{}}, fact.what);
}

std::string spoken_in(const Fact& fact) {
    return std::visit(
        overloaded{
            [](const CustomerWrote& wrote) { return wrote.conversation; },
            [](const ColleagueReplied& replied) { return replied.conversation; },
            [](const BystanderWrote& joined) { return joined.conversation; },
            Otherwise<std::string, SessionStarted, StepReached, CustomerHeated, CustomerLeft, BranchTaken,
                      ConversationEnded, NoticePosted, NoisePosted, ConversationRead, AgentReplied, Announced,
                      ConversationResolved, SessionEnded, StayedAway, ClockJumped, DeskOpened, DeskClosed,
                      MessageBounced, HintTaken, ConversationTriaged, SessionInterrupted, TimeSkipped>{}},
        fact.what);
}

std::optional<SentWords> sent_words(const Fact& fact) {
    using Sent = std::optional<SentWords>;
    return std::visit(
        overloaded{[](const AgentReplied& replied) {
                       return Sent({replied.message, replied.conversation, replied.text});
                   },
                   [](const MessageBounced& bounced) {
                       return Sent({bounced.message, bounced.conversation, bounced.text});
                   },
                   [](const Announced& made) {
                       return Sent({made.message, "", made.text});
                   },
                   Otherwise<Sent, SessionStarted, CustomerWrote, StepReached, CustomerHeated, CustomerLeft,
                             BranchTaken, ConversationEnded, NoticePosted, ColleagueReplied, NoisePosted,
                             ConversationRead, ConversationResolved, SessionEnded, BystanderWrote, StayedAway,
                             ClockJumped, DeskOpened, DeskClosed, HintTaken, ConversationTriaged,
                             SessionInterrupted, TimeSkipped>{}},
        fact.what);
}

std::vector<scenario::Attachment> attached(const scenario::Scenario& scenario, const CustomerWrote& fact) {
    const auto script =
        std::ranges::find(scenario.conversations, fact.conversation, &scenario::Conversation::id);
    if (fact.chase || script == scenario.conversations.end()) return {};
    const auto step = script->steps.find(fact.step);
    if (step == script->steps.end()) return {};
    if (!fact.more)
        return step->second.says ? step->second.says->attachments : std::vector<scenario::Attachment>{};
    return attached_to(step->second, fact.text);
}

std::vector<scenario::Attachment> attached(const scenario::Scenario& scenario, const BystanderWrote& fact) {
    const auto script =
        std::ranges::find(scenario.conversations, fact.conversation, &scenario::Conversation::id);
    if (fact.scripted || script == scenario.conversations.end()) return {};
    for (const auto& [id, step] : script->steps)
        if (auto found = attached_to(step, fact.text); !found.empty()) return found;
    return {};
}

AgentReplied said_by(const State& state, const Reply& reply) {
    return {state.next_message,
            reply.conversation,
            reply.as_handle,
            reply.via,
            reply.route,
            reply.to,
            is_blank(reply.text) ? "" : reply.text,
            reply.saved_reply,
            reply.critical,
            reply.reading,
            reply.score,
            reply.meant};
}

}  // namespace sim::engine
