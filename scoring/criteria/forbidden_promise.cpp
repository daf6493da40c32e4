#include "scoring/criteria/forbidden_promise.h"

#include <fmt/format.h>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/phrases.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/words.h"

namespace scoring::criteria {
namespace {

Span promised_in(const Playbook& playbook, const Tokens& tokens) {
    for (const std::string& phrase : playbook.never_promise)
        for (const Span& span : find_phrase(tokens, phrase))
            if (!is_negated(tokens, span)) return span;
    return {};
}

std::vector<CriticalError> check(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            const Span promised = promised_in(given.transcript.playbook, tokens_of(given, reply));
            if (!promised.empty())
                errors.push_back(error_in(
                    conversation, reply, promised, "The brand's policy forbids promising or admitting this.",
                    better_within_policy({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck forbidden_promise = {"K11", "Forbidden promise", "A promise in public binds the brand.",
                                         true, check};

}  // namespace scoring::criteria
