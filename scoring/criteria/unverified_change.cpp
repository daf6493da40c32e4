#include "scoring/criteria/unverified_change.h"

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/phrases.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/values.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 28> changes = {
    "i've changed",     "i have changed",     "we've changed",    "we have changed", "i've updated",
    "i have updated",   "we've updated",      "we have updated",  "i've cancelled",  "i have cancelled",
    "we've cancelled",  "i've reset",         "i have reset",     "we've reset",     "has been changed",
    "has been updated", "has been cancelled", "is now changed",   "is changed now",  "i've moved your",
    "i've rebooked",    "i have rebooked",    "i've added",       "i've removed",    "i've upgraded",
    "i've transferred", "has been reset",     "we have cancelled"};
constexpr std::array<std::string_view, 18> account_data = {
    "your contract",         "your balance",      "your account", "your bill",
    "your booking",          "your reservation",  "your seat",    "your flight",
    "your delivery address", "your address",      "your order",   "your plan",
    "your payment",          "your last payment", "your tariff",  "your contract's",
    "your policy",           "your registered"};

bool asks(const Tokens& sentence) { return !sentence.empty() && sentence.back().lower[0] == '?'; }

bool has_value(const std::string& text, Span sentence) {
    const std::vector<Value> values = find_values(text);
    return std::any_of(values.begin(), values.end(), [&](const Value& value) {
        return value.span.start >= sentence.start && value.span.end <= sentence.end;
    });
}

/// The words that change an account, or say what stands in it.
Span released_in(const Reply& reply) {
    const Tokens tokens = text::tokenize(reply.text);
    for (const Span& sentence : sentences_of(tokens)) {
        const Tokens own = tokens_in(tokens, sentence);
        if (asks(own)) continue;
        if (const Span changed = find_any_meant(own, changes); !changed.empty()) return changed;
        if (!find_any_meant(own, account_data).empty() && has_value(reply.text, sentence)) return sentence;
    }
    return {};
}

std::vector<CriticalError> check(const Transcript& transcript, const Rubric&) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : transcript.conversations)
        for (const Turn& turn : turns_of(conversation)) {
            if (!turn.expects || !turn.expects->verify_first) continue;
            for (const Reply* reply : turn.replies) {
                if (reply->via == Via::note) continue;
                if (const Span released = released_in(*reply); !released.empty())
                    errors.push_back(
                        error_in(conversation, *reply, released,
                                 "Account data went out, or was changed, before anybody knew who was asking.",
                                 better_ask({transcript, conversation, &turn.last()})));
            }
        }
    return errors;
}

}  // namespace

const CriticalCheck unverified_change = {"K6", "Unverified change", "A handle is not an identity.", false,
                                         check};

}  // namespace scoring::criteria
