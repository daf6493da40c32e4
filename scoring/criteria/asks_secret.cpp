#include "scoring/criteria/asks_secret.h"

#include <fmt/format.h>

#include "scoring/criteria/asked.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/asked_data.h"

namespace scoring::criteria {
namespace {

std::vector<CriticalError> find_asked_secrets(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            for (const text::AskedData& asked : asked_in(given, reply)) {
                if (!text::is_never_asked(asked.kind)) continue;
                errors.push_back(error_in(
                    conversation, reply, asked.span,
                    fmt::format("This asks for the {}, which nobody may ask for, in public or in a DM.",
                                text::name_of(asked.kind)),
                    asked_safely({given, conversation, answered_by(conversation, reply)}, reply)));
                break;
            }
        }
    return errors;
}

}  // namespace

const CriticalCheck asks_secret = {
    .id = "K1",
    .name = "Asks for a secret",
    .rationale = "PCI DSS 4.2.2: never by end-user messaging.",
    .needs_confirmation = false,
    .check = find_asked_secrets,
    .in_words_alone = true,
};

}  // namespace scoring::criteria
