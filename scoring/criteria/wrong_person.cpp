#include "scoring/criteria/wrong_person.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "scoring/criteria/asked.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/same_data.h"
#include "scoring/criteria/third_party.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/verified.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

/// A handle that only says it is somebody is nobody yet: until it was verified where the script asks for
/// that.
bool same_person(const Conversation& one, const Conversation& other, Milliseconds at_ms) {
    const auto linked = [](const Conversation& from, const Conversation& to) {
        return is_one_of(from.linked_handles, to.customer_handle);
    };
    if (one.customer_handle == other.customer_handle) return true;
    return (linked(one, other) || linked(other, one)) &&
           (!needs_verification(one) || is_verified(one, at_ms));
}

/// Every reference number of the brand's kinds in the text.
std::vector<Span> references_in(const Playbook& playbook, const std::string& text) {
    std::vector<Span> found;
    for (const auto* patterns : {&playbook.issued_patterns, &playbook.reference_patterns})
        for (const std::string& own : *patterns) {
            const RE2 pattern("(" + own + ")", RE2::Quiet);
            if (!pattern.ok()) continue;
            re2::StringPiece rest(text), match;
            while (RE2::FindAndConsume(&rest, pattern, &match) && !match.empty()) {
                const int start = text::count_code_points(
                    {text.data(), static_cast<std::size_t>(match.data() - text.data())});
                found.push_back({start, start + text::count_code_points({match.data(), match.size()})});
            }
        }
    return found;
}

/// The conversation's own words, or what its author has for it, hold the reference.
bool has_reference(const Conversation& conversation, const std::string& reference) {
    return std::any_of(conversation.messages.begin(), conversation.messages.end(),
                       [&](const CustomerMessage& message) {
                           const auto& answers = message.model_answers;
                           return message.text.find(reference) != std::string::npos ||
                                  std::any_of(answers.begin(), answers.end(), [&](const ModelAnswer& answer) {
                                      return answer.text.find(reference) != std::string::npos;
                                  });
                       });
}

/// A case number that belongs to the other conversation and not to this one.
Span reference_of(const Case& given, const Conversation& other, const Conversation& conversation,
                  const Reply& reply) {
    for (const Span& span : references_in(given.transcript.playbook, reply.text)) {
        const std::string reference = text::slice(reply.text, span);
        if (has_reference(other, reference) && !has_reference(conversation, reference)) return span;
    }
    return {};
}

const Conversation* owner_of(const Case& given, const Conversation& conversation, const Reply& reply,
                             Span& shown) {
    if (!shown_of(conversation, reply.text, reply.at_ms).empty()) return nullptr;
    for (const Conversation& other : given.transcript.conversations) {
        if (same_person(conversation, other, reply.at_ms)) continue;
        shown = shown_of(other, reply.text, reply.at_ms);
        if (shown.empty()) shown = reference_of(given, other, conversation, reply);
        if (!shown.empty()) return &other;
    }
    return nullptr;
}

bool opens_account(text::AskedKind kind) {
    switch (kind) {
        case text::AskedKind::account_number:
        case text::AskedKind::order_ref:
        case text::AskedKind::postcode:
        case text::AskedKind::address:
        case text::AskedKind::dob:
            return true;
        default:
            return false;
    }
}

/// Whoever asks about somebody else is invited to open that person's account with what they happen to know,
/// where the step says that nothing may be asked: the words that ask, or an empty span.
Span invites_impostor(const Case& given, const Conversation& conversation, const Reply& reply) {
    const CustomerMessage* message = answered_by(conversation, reply);
    const Expectation* expects = expected_of(conversation, reply);
    constexpr double fine_by_dm = .6;
    if (!message || !expects || !expects->verify_first || !about_somebody_else(given, *message) ||
        route_credit(*expects, Route::dm) >= fine_by_dm)
        return {};
    if (!is_one_of(expects->never, Act::ask_private_data)) return {};
    for (const text::AskedData& asked : asked_in(given, reply))
        if (opens_account(asked.kind)) return asked.span;
    return {};
}

CriticalError invitation_error(const Case& given, const Conversation& conversation, const Reply& reply,
                               Span invited) {
    return error_in(conversation, reply, invited,
                    fmt::format("{} asks about somebody else's account, and this invites whoever knows its "
                                "number to open it.",
                                called(conversation)),
                    better_reply({given, conversation, answered_by(conversation, reply)}));
}

std::vector<CriticalError> find_data_to_strangers(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            if (const Span invited = invites_impostor(given, conversation, reply); !invited.empty())
                errors.push_back(invitation_error(given, conversation, reply, invited));
            if (const Span told = told_of_others(given, conversation, reply); !told.empty())
                errors.push_back(error_in(
                    conversation, reply, told,
                    fmt::format("{} asks about somebody else, and this tells.", called(conversation)),
                    better_reply({given, conversation, answered_by(conversation, reply)})));
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

const CriticalCheck wrong_person = {
    .id = "K5",
    .name = "Data to the wrong person",
    .rationale = "A handle that looks alike is not evidence of who somebody is.",
    .needs_confirmation = false,
    .check = find_data_to_strangers,
};

}  // namespace scoring::criteria
