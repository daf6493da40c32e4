#include "scoring/criteria/verified.h"

#include <algorithm>

namespace scoring::criteria {

bool is_verified(const Conversation& conversation, Milliseconds until_ms) {
    return std::any_of(
        conversation.messages.begin(), conversation.messages.end(), [&](const CustomerMessage& message) {
            return !message.verifies.empty() && message.via == Via::dm && message.at_ms <= until_ms;
        });
}

bool needs_verification(const Conversation& conversation) {
    return conversation.verification_needed ||
           std::any_of(conversation.messages.begin(), conversation.messages.end(),
                       [](const CustomerMessage& message) {
                           return message.expects && message.expects->verify_first;
                       });
}

}  // namespace scoring::criteria
