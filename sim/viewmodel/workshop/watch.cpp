#include "sim/viewmodel/workshop/watch.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel::workshop {

namespace {

std::string waiting_words(const engine::ConversationState& conversation, engine::Tick now) {
    if (conversation.left) return "has left";
    if (conversation.ended) return "ended";
    if (!conversation.waiting_since) return "no";
    return minutes_and_seconds(now - *conversation.waiting_since);
}

std::string pending_words(const engine::State& state, const engine::ConversationState& conversation,
                          engine::Tick now) {
    if (!conversation.branch_pending) return conversation.resolved ? "resolved" : "the trainee's turn";
    for (const scenario::Conversation& script : state.scenario->conversations) {
        if (script.id != conversation.id) continue;
        const auto step = script.steps.find(conversation.step);
        const auto branch = static_cast<std::size_t>(*conversation.branch_pending);
        if (step == script.steps.end() || branch >= step->second.next.size()) break;
        return fmt::format("{} in {}", step->second.next[branch].go,
                           minutes_and_seconds(std::max<engine::Tick>(0, conversation.pending_due - now)));
    }
    return "on its way";
}

}  // namespace

Watch watch_of(const engine::State& state, const std::string& conversation, engine::Tick now,
               const std::string& reached) {
    Watch watch;
    watch.clock =
        fmt::format("{}  ({} into it)", clock_with_seconds(*state.scenario, now), minutes_and_seconds(now));
    watch.reached = reached;
    for (const bool first : {true, false})
        for (const engine::ConversationState& one : state.conversations) {
            if ((one.id == conversation) != first || !one.started) continue;
            WatchRow row;
            row.name = one.id, row.step = one.step, row.attempts = fmt::format("{}", one.attempts);
            row.waiting = waiting_words(one, now);
            row.heat = {one.heat_milli, heat_mood(one.heat_milli),
                        fmt::format("{:.2f}", one.heat_milli / 1000.0)};
            row.pending = pending_words(state, one, now);
            row.chosen = first;
            watch.rows.push_back(std::move(row));
        }
    return watch;
}

}  // namespace sim::viewmodel::workshop
