#include "scoring/criteria/criticism_hidden.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

bool asked_for(const Conversation& conversation, const Reply& reply) {
    const Expectation* expects = expected_of(conversation, reply);
    if (!expects) return false;
    const auto accepted = expects->accept_milli.find(reply.route);
    return expects->route == reply.route ||
           (accepted != expects->accept_milli.end() && accepted->second >= 500);
}

/// A post that shows private data may be hidden to protect whoever posted it.
bool protects(const CustomerMessage& message) { return !message.reading.private_data.empty(); }

std::vector<CriticalError> check(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.route != Route::hide && reply.route != Route::report) continue;
            const CustomerMessage* message = answered_by(conversation, reply);
            if (!message || !message->legitimate_criticism || protects(*message) ||
                asked_for(conversation, reply))
                continue;
            errors.push_back(error_in(
                conversation, reply, {},
                fmt::format("What {} wrote may stand: criticism is not abuse, and hiding it makes it louder.",
                            called(conversation)),
                better_reply({given, conversation, message})));
        }
    return errors;
}

}  // namespace

const CriticalCheck criticism_hidden = {"K14", "Criticism hidden",
                                        "Deleted criticism comes back as a screenshot.", true, check};

}  // namespace scoring::criteria
