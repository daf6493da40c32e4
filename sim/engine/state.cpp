#include "sim/engine/state.h"

#include <algorithm>

namespace sim::engine {

const ConversationState* State::find(const std::string& conversation) const {
    const auto found = std::ranges::find(conversations, conversation, &ConversationState::id);
    return found == conversations.end() ? nullptr : &*found;
}

Tick State::waited(Tick since, Tick until) const {
    Tick sum = until - since;
    for (const Jump& jump : jumps)
        if (!jump.waits_run) sum -= std::max<Tick>(0, std::min(until, jump.to) - std::max(since, jump.from));
    return sum;
}

Tick State::after_waiting(Tick since, Tick duration) const {
    Tick at = since;
    for (const Jump& jump : jumps) {
        if (jump.waits_run || at >= jump.to) continue;
        const Tick before = std::max<Tick>(jump.from - at, 0);
        if (duration < before) break;
        duration -= before;
        at = jump.to;
    }
    return at + duration;
}

}  // namespace sim::engine
