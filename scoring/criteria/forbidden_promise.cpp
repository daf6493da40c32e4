#include "scoring/criteria/forbidden_promise.h"

#include <fmt/format.h>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/vows.h"

namespace scoring::criteria {
namespace {

Span promised_in(const Playbook& playbook, const Tokens& tokens) {
    for (const std::string& phrase : playbook.never_promise)
        for (const Span& span : find_phrase(tokens, phrase))
            if (!is_negated(tokens, span)) return span;
    return {};
}

std::vector<CriticalError> find_forbidden_promises(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            const text::Message& message = message_of(given, reply);
            Span promised = promised_in(given.transcript.playbook, message.tokens);
            if (promised.empty()) promised = forbidden_vow(given.transcript.playbook, message);
            const bool forbidden = !promised.empty();
            if (!forbidden) promised = unknown_remedy(given, conversation, reply);
            if (!promised.empty())
                errors.push_back(
                    error_in(conversation, reply, promised,
                             forbidden ? "The brand's policy forbids promising or admitting this."
                                       : "This promises what neither the policy nor the case gives.",
                             better_within_policy({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck forbidden_promise = {
    .id = "K11",
    .name = "Forbidden promise",
    .rationale = "A promise in public binds the brand.",
    .needs_confirmation = true,
    .check = find_forbidden_promises,
    .in_words_alone = true,
};

}  // namespace scoring::criteria
