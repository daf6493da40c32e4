#include "sim/engine/state.h"

#include <algorithm>

namespace sim::engine {

const ConversationState* State::find(const std::string& conversation) const {
    const auto found = std::ranges::find(conversations, conversation, &ConversationState::id);
    return found == conversations.end() ? nullptr : &*found;
}

}  // namespace sim::engine
