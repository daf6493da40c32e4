#include "scoring/criteria/forbidden_acts.h"

#include <fmt/format.h>

#include <string_view>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"

namespace scoring::criteria {
namespace {

std::string_view act_in_words(Act act) {
    switch (act) {
        case Act::promise:
            return "promises something";
        case Act::give_phone:
            return "sends to the phone";
        case Act::give_email:
            return "sends to e-mail";
        case Act::give_link:
            return "sends to a link";
        case Act::redirect_handle:
            return "sends to another account";
        default:
            return name_of(act);
    }
}

}  // namespace

void judge_forbidden(const Case& given, std::span<const Act> acts, std::vector<Judgement>& judgements) {
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            const Expectation* expects = expected_of(conversation, reply);
            if (!expects || !speaks(reply)) continue;
            for (const Act act : acts) {
                if (!reply.reading.has(act) || !is_one_of(expects->never, act)) continue;
                judgements.push_back(
                    judged(conversation, reply, 0,
                           fmt::format("This {}, which must not be done here.", act_in_words(act)),
                           better_reply({given, conversation, answered_by(conversation, reply)}),
                           reply.reading.span_of(act)));
            }
        }
}

}  // namespace scoring::criteria
