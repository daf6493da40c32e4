#include "scoring/criteria/unverified_change.h"

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/verified.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"
#include "scoring/text/values/find_values.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 28> changes = {
    "i've changed",     "i have changed",     "we've changed",    "we have changed", "i've updated",
    "i have updated",   "we've updated",      "we have updated",  "i've cancelled",  "i have cancelled",
    "we've cancelled",  "i've reset",         "i have reset",     "we've reset",     "has been changed",
    "has been updated", "has been cancelled", "is now changed",   "is changed now",  "i've moved your",
    "i've rebooked",    "i have rebooked",    "i've added",       "i've removed",    "i've upgraded",
    "i've transferred", "has been reset",     "we have cancelled"};
// What stands in an account, whoever the account is of: "your contract", "her contract", "Mrs Lind's
// contract".
constexpr std::array<std::string_view, 20> account_data = {
    "contract", "contract's", "balance", "account",  "bill",   "booking",    "reservation",
    "seat",     "flight",     "address", "order",    "plan",   "payment",    "tariff",
    "policy",   "registered", "invoice", "delivery", "refund", "appointment"};
constexpr std::array<std::string_view, 4> owners = {"your", "her", "his", "their"};
constexpr std::array<std::string_view, 6> no_owners = {"today's", "tomorrow's", "yesterday's",
                                                       "it's",    "that's",     "there's"};
constexpr std::array<std::string_view, 4> conditions = {"once", "if", "when", "whenever"};

bool names_owner(const text::Token& token) {
    const std::string_view word = token.lower;
    return is_one_of(owners, word) ||
           (word.size() > 3 && word.ends_with("'s") && !is_one_of(no_owners, word));
}

/// The account's data that the sentence speaks of, with whose it is: "her contract", "your last payment".
Span account_data_in(const Tokens& sentence) {
    for (std::size_t at = 0; at + 1 < sentence.size(); ++at) {
        if (!names_owner(sentence[at])) continue;
        const std::size_t last = std::min(at + 2, sentence.size() - 1);
        for (std::size_t noun = at + 1; noun <= last; ++noun) {
            const Span span{sentence[at].span.start, sentence[noun].span.end};
            if (is_one_of(account_data, sentence[noun].lower) && !is_negated(sentence, span)) return span;
        }
    }
    return {};
}

/// "I can talk about her contract once she calls, until 18:00": the value is not in the account.
bool conditional(const Tokens& sentence, Span data, Span value) {
    return std::any_of(sentence.begin(), sentence.end(), [&](const text::Token& token) {
        const bool between = token.span.start >= data.end && token.span.end <= value.start;
        return (between && is_one_of(conditions, token.lower)) ||
               (token.span.end <= data.start && token.lower == "once");
    });
}

bool asks(const Tokens& sentence) { return !sentence.empty() && sentence.back().lower[0] == '?'; }

bool gives_value(const std::string& text, const Tokens& sentence, Span data) {
    const std::vector<text::Value> values = text::find_sure_values(text);
    return std::any_of(values.begin(), values.end(), [&](const text::Value& value) {
        return value.span.start >= sentence.front().span.start &&
               value.span.end <= sentence.back().span.end && !conditional(sentence, data, value.span);
    });
}

/// What opens an account or a door, and did not come from whoever asks.
bool opens(PrivateKind kind) {
    switch (kind) {
        case PrivateKind::account_number:
        case PrivateKind::dob:
        case PrivateKind::card:
        case PrivateKind::iban:
            return true;
        default:
            return false;
    }
}

Span told_in(const Conversation& conversation, const Reply& reply, const Tokens& sentence) {
    for (const PrivateItem& item : reply.reading.private_data) {
        if (!opens(item.kind) || item.span.start < sentence.front().span.start ||
            item.span.end > sentence.back().span.end)
            continue;
        const std::string words = text::slice(reply.text, item.span);
        const bool known = std::any_of(
            conversation.messages.begin(), conversation.messages.end(),
            [&](const CustomerMessage& message) { return message.text.find(words) != std::string::npos; });
        if (!known) return item.span;
    }
    return {};
}

/// The words that change an account, or say what stands in it.
Span released_in(const Case& given, const Conversation& conversation, const Reply& reply) {
    const text::Message& message = message_of(given, reply);
    if (const auto hits = text::hits_of(message, text::Cue::account_changed, {text::Cue::no_account_changed});
        !hits.empty())
        return message.span_of(hits.front());
    const Tokens& tokens = tokens_of(given, reply);
    for (const Span& sentence : sentences_of(tokens)) {
        const Tokens own = tokens_in(tokens, sentence);
        if (asks(own)) continue;
        if (const Span changed = find_any_meant(own, changes); !changed.empty()) return changed;
        if (const Span told = told_in(conversation, reply, own); !told.empty()) return told;
        const Span data = account_data_in(own);
        if (!data.empty() && gives_value(reply.text, own, data)) return sentence;
    }
    return {};
}

std::vector<CriticalError> find_unverified_changes(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation)) {
            const bool asked_first = turn.expects && turn.expects->verify_first;
            if (!asked_first && !conversation.verification_needed) continue;
            for (const Reply* reply : turn.replies) {
                if (reply->via == Via::note || is_verified(conversation, reply->at_ms)) continue;
                if (const Span released = released_in(given, conversation, *reply); !released.empty())
                    errors.push_back(
                        error_in(conversation, *reply, released,
                                 "Account data went out, or was changed, before anybody knew who was asking.",
                                 better_ask({given, conversation, &turn.last()})));
            }
        }
    return errors;
}

}  // namespace

const CriticalCheck unverified_change = {
    .id = "K6",
    .name = "Unverified change",
    .rationale = "A handle is not an identity.",
    .needs_confirmation = false,
    .check = find_unverified_changes,
};

}  // namespace scoring::criteria
