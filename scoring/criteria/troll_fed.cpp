#include "scoring/criteria/troll_fed.h"

#include <fmt/format.h>

#include <array>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/phrases.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/words.h"

namespace scoring::criteria {
namespace {

constexpr int too_many_turns = 3;
constexpr std::array<std::string_view, 20> law = {"legal action",
                                                  "our lawyers",
                                                  "our lawyer",
                                                  "sue you",
                                                  "see you in court",
                                                  "take you to court",
                                                  "our solicitors",
                                                  "our legal team will",
                                                  "defamation",
                                                  "libel",
                                                  "slander",
                                                  "press charges",
                                                  "criminal charges",
                                                  "report you to the police",
                                                  "calling the police",
                                                  "call the police on you",
                                                  "our attorneys",
                                                  "cease and desist",
                                                  "legal consequences",
                                                  "prosecute you"};

const Reply* third_turn(const std::vector<Turn>& turns) {
    int fed = 0;
    for (const Turn& turn : turns) {
        if (!turn.expects || turn.expects->route != Route::no_reply) continue;
        for (const Reply* reply : turn.replies)
            if (reply->via == Via::open && !reply->text.empty() && ++fed == too_many_turns) return reply;
    }
    return nullptr;
}

std::vector<CriticalError> check(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations) {
        const auto better = [&](const Reply& reply) {
            const CustomerMessage* message = answered_by(conversation, reply);
            return better_reply({given, conversation, message});
        };
        if (const Reply* reply = third_turn(turns_of(conversation)))
            errors.push_back(error_in(conversation, *reply, {},
                                      "This is the third public turn with somebody who only wants turns.",
                                      leave_alone({given, conversation, answered_by(conversation, *reply)})));
        for (const Reply& reply : conversation.replies) {
            if (reply.via != Via::open) continue;
            if (const Span threat = find_any_meant(tokens_of(given, reply), law); !threat.empty())
                errors.push_back(
                    error_in(conversation, reply, threat,
                             "The law is threatened in public; that belongs to the legal team, in private.",
                             better(reply)));
        }
    }
    return errors;
}

}  // namespace

const CriticalCheck troll_fed = {"K13", "Troll fed", "Attention is what it is done for.", true, check};

}  // namespace scoring::criteria
