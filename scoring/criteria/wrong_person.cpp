#include "scoring/criteria/wrong_person.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/same_data.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

bool same_person(const Conversation& one, const Conversation& other) {
    const auto linked = [](const Conversation& from, const Conversation& to) {
        return std::find(from.linked_handles.begin(), from.linked_handles.end(), to.customer_handle) !=
               from.linked_handles.end();
    };
    return one.customer_handle == other.customer_handle || linked(one, other) || linked(other, one);
}

const Conversation* owner_of(const Case& given, const Conversation& conversation, const Reply& reply,
                             Span& shown) {
    if (!shown_of(conversation, reply.text, reply.at_ms).empty()) return nullptr;
    for (const Conversation& other : given.transcript.conversations) {
        if (same_person(conversation, other)) continue;
        shown = shown_of(other, reply.text, reply.at_ms);
        if (!shown.empty()) return &other;
    }
    return nullptr;
}

std::vector<CriticalError> check(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            Span shown;
            if (const Conversation* owner = owner_of(given, conversation, reply, shown))
                errors.push_back(
                    error_in(conversation, reply, shown,
                             fmt::format("This is data of {}, and it went to {}.", called(*owner),
                                         called(conversation)),
                             better_reply({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck wrong_person = {"K5", "Data to the wrong person",
                                    "A handle that looks alike is not evidence of who somebody is.", false,
                                    check};

}  // namespace scoring::criteria
