#include "scoring/criteria/ended_badly.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/criteria/phrases.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/words.h"

namespace scoring::criteria {
namespace {

constexpr int angrier_milli = 80;  // less is the ordinary warmth of a story
constexpr std::array<std::string_view, 12> giving_up = {
    "forget it", "never mind", "nevermind", "i give up", "giving up", "gave up",
    "i'm out",   "i'm done",   "cancelled", "switching", "goodbye",   "don't bother"};

bool answered_before(const Conversation& conversation, const CustomerMessage& last) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(),
                       [&](const Reply& reply) { return answers(reply) && reply.at_ms <= last.at_ms; });
}

}  // namespace

const CustomerMessage* ended_badly(const Case& given, const Conversation& conversation) {
    if (!conversation.ended) return nullptr;
    const CustomerMessage *last = nullptr, *before = nullptr;
    for (const CustomerMessage& message : conversation.messages)
        if (message.of_customer()) before = last, last = &message;
    if (!last || !before || last->expects || !answered_before(conversation, *last)) return nullptr;
    const bool angrier = last->heat_milli >= before->heat_milli + angrier_milli;
    return angrier || !find_any(tokens_of(given, *last), giving_up).empty() ? last : nullptr;
}

}  // namespace scoring::criteria
