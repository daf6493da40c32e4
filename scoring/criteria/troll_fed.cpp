#include "scoring/criteria/troll_fed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

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

Span threat_of_law(const Case& given, const Reply& reply) {
    if (const Span threat = find_any_meant(tokens_of(given, reply), law); !threat.empty()) return threat;
    const text::Message& message = message_of(given, reply);
    const auto hits = text::hits_of(message, text::Cue::law_threat, {text::Cue::no_law_threat});
    return hits.empty() ? Span{} : message.span_of(hits.front());
}

/// Somebody else had asked, and had no answer yet.
bool kept_waiting(const Case& given, const Conversation& fed, const Reply& reply) {
    for (const Conversation& other : given.transcript.conversations) {
        if (other.id == fed.id) continue;
        for (const Turn& turn : turns_of(other)) {
            if (!turn.wants_answer() || turn.first().at_ms + typing_grace_ms > reply.at_ms) continue;
            const bool answered =
                std::any_of(other.replies.begin(), other.replies.end(), [&](const Reply& answer) {
                    return answers(answer) && answer.at_ms >= turn.first().at_ms &&
                           answer.at_ms <= reply.at_ms;
                });
            if (!answered) return true;
        }
    }
    return false;
}

struct Fed {
    const Reply* reply = nullptr;  ///< the one too many; null: there was none
    bool while_waiting = false;
};

/// The third public turn, or the second when somebody who needed an answer waited through one of them.
Fed one_too_many(const Case& given, const Conversation& conversation) {
    int turns = 0;
    bool waiting = false;
    for (const Turn& turn : turns_of(conversation)) {
        if (!turn.expects || turn.expects->route != Route::no_reply) continue;
        for (const Reply* reply : turn.replies) {
            if (reply->via != Via::open || reply->text.empty()) continue;
            waiting = waiting || kept_waiting(given, conversation, *reply);
            if (++turns == too_many_turns || (turns == too_many_turns - 1 && waiting))
                return {reply, waiting};
        }
    }
    return {};
}

std::vector<CriticalError> find_fed_trolls(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations) {
        const auto better = [&](const Reply& reply) {
            const CustomerMessage* message = answered_by(conversation, reply);
            return better_reply({given, conversation, message});
        };
        if (const Fed fed = one_too_many(given, conversation); fed.reply)
            errors.push_back(error_in(
                conversation, *fed.reply, {},
                fed.while_waiting
                    ? "Another public turn with somebody who only wants turns, while a customer waited."
                    : "This is the third public turn with somebody who only wants turns.",
                leave_alone({given, conversation, answered_by(conversation, *fed.reply)})));
        for (const Reply& reply : conversation.replies) {
            if (reply.via != Via::open) continue;
            if (const Span threat = threat_of_law(given, reply); !threat.empty())
                errors.push_back(
                    error_in(conversation, reply, threat,
                             "The law is threatened in public; that belongs to the legal team, in private.",
                             better(reply)));
        }
    }
    return errors;
}

}  // namespace

const CriticalCheck troll_fed = {
    .id = "K13",
    .name = "Troll fed",
    .rationale = "Attention is what it is done for.",
    .needs_confirmation = true,
    .check = find_fed_trolls,
};

}  // namespace scoring::criteria
