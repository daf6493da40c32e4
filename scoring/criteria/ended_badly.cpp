#include "scoring/criteria/ended_badly.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/heat.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/heat_cues.h"

namespace scoring::criteria {
namespace {

constexpr int angrier_milli = 80;  // less is the ordinary warmth of a story
constexpr std::array<std::string_view, 12> giving_up = {
    "forget it", "never mind", "nevermind", "i give up", "giving up", "gave up",
    "i'm out",   "i'm done",   "cancelled", "switching", "goodbye",   "don't bother"};

constexpr int hardly_calm_milli = 350;

bool is_unkind(const Case& given, const Reply& reply) {
    const MannerSeen* calm = reply.reading.seen(Manner::calm);
    const int cues = text::heat_cues_milli(text::find_heat_cues(message_of(given, reply)));
    return cues >= hot_words_milli || reply.reading.heat_milli >= hot_words_milli ||
           (calm && calm->milli < hardly_calm_milli);
}

/// Who was refused kindly and rightly may leave in anger; that is nobody's fault.
bool treated_badly_before(const Case& given, const Conversation& conversation, const CustomerMessage& last) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
        return answers(reply) && reply.at_ms <= last.at_ms && is_unkind(given, reply);
    });
}

}  // namespace

const CustomerMessage* ended_badly(const Case& given, const Conversation& conversation) {
    if (!conversation.ended) return nullptr;
    const CustomerMessage *last = nullptr, *before = nullptr;
    for (const CustomerMessage& message : conversation.messages)
        if (message.of_customer()) before = last, last = &message;
    if (conversation.ending == Ending::lost && conversation.could_end_better) return last;
    if (!last || !before || conversation.ending || last->expects ||
        !treated_badly_before(given, conversation, *last))
        return nullptr;
    const bool angrier = last->heat_milli >= before->heat_milli + angrier_milli;
    return angrier || !find_any(tokens_of(given, *last), giving_up).empty() ? last : nullptr;
}

bool drove_somebody_away(const Case& given) {
    return std::ranges::any_of(given.transcript.conversations, [&](const Conversation& conversation) {
        return ended_badly(given, conversation) != nullptr;
    });
}

}  // namespace scoring::criteria
