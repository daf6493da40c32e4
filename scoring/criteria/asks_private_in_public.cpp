#include "scoring/criteria/asks_private_in_public.h"

#include <fmt/format.h>

#include "scoring/criteria/asked.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

std::vector<CriticalError> find_public_asking(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies)
            for (const text::AskedData& asked : asked_in_public(given, reply)) {
                if (!text::is_private(asked.kind) || text::is_never_asked(asked.kind)) continue;
                errors.push_back(
                    error_in(conversation, reply, asked.span,
                             fmt::format("This asks {} for the {} where everyone reads the answer.",
                                         called(conversation), text::name_of(asked.kind)),
                             asked_safely({given, conversation, answered_by(conversation, reply)}, reply)));
                break;
            }
    return errors;
}

}  // namespace

const CriticalCheck asks_private_in_public = {
    .id = "K2",
    .name = "Asks for private data in public",
    .rationale = "What a customer posts in answer is out for good.",
    .needs_confirmation = false,
    .check = find_public_asking,
    .in_words_alone = true,
};

}  // namespace scoring::criteria
