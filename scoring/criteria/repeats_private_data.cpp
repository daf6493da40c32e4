#include "scoring/criteria/repeats_private_data.h"

#include <fmt/format.h>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/same_data.h"

namespace scoring::criteria {
namespace {

std::vector<CriticalError> check(const Transcript& transcript, const Rubric&) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via != Via::open) continue;
            const Span shown = shown_of(conversation, reply.text, reply.at_ms);
            if (shown.empty()) continue;
            errors.push_back(error_in(
                conversation, reply, shown,
                fmt::format("This repeats private data of {} where everyone reads it.", called(conversation)),
                better_leak_warning({transcript, conversation})));
        }
    return errors;
}

}  // namespace

const CriticalCheck repeats_private_data = {
    "K3", "Repeats private data in public",
    "PCI FAQ 1157: never repeat the data, not even to ask for its removal.", false, check};

}  // namespace scoring::criteria
