#include "sim/store/summary.h"

#include "sim/engine/visiting.h"

namespace sim::store {

engine::Mode mode_named(std::string_view name) {
    return scoring::from_name<engine::Mode>(engine::mode_names, name).value_or(engine::Mode::practice);
}

Summary fold(Summary summary, std::span<const engine::Fact> facts) {
    using namespace engine;
    for (const engine::Fact& fact : facts) {
        ++summary.facts;
        summary.last_at = fact.at;
        std::visit(
            overloaded{
                [&](const SessionStarted& started) { summary.mode = started.mode; },
                [&](const AgentReplied&) { ++summary.replies; }, [&](const HintTaken&) { ++summary.hints; },
                [&](const SessionInterrupted&) { ++summary.interruptions; },
                [&](const SessionEnded& ended) { summary.ended_because = name_of(ended.because); },
                Otherwise<void, CustomerWrote, StepReached, CustomerHeated, CustomerLeft, BranchTaken,
                          ConversationEnded, NoticePosted, ColleagueReplied, NoisePosted, ConversationRead,
                          Announced, ConversationResolved, BystanderWrote, StayedAway, ClockJumped,
                          DeskOpened, DeskClosed, MessageBounced, ConversationTriaged, TimeSkipped>{}},
            fact.what);
    }
    return summary;
}

}  // namespace sim::store
