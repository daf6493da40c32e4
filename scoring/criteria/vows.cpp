#include "scoring/criteria/vows.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "scoring/ascii.h"
#include "scoring/criteria/find_phrase.h"

namespace scoring::criteria {
namespace {

using text::Cue;

struct Family {
    Cue cue, denied;                         ///< equal: nothing takes it back
    std::array<std::string_view, 9> policy;  ///< beginnings of words; a policy that holds one is about this
};

constexpr Family families[] = {
    {Cue::vow_recurrence, Cue::no_vow_recurrence, {"again", "repeat", "recur", "future", "fixed"}},
    {Cue::vow_certain,
     Cue::no_vow_certain,
     {"guarante", "definite", "date", "time", "restor", "compensat", "outcome", "predict", "decision"}},
    {Cue::vow_liability, Cue::no_vow_liability, {"liab", "negligen", "admit", "fault", "blame", "responsib"}},
    {Cue::vow_dismissal,
     Cue::vow_dismissal,
     {"fired", "sack", "dismiss", "disciplin", "staff", "employ", "punish"}},
    {Cue::vow_debt, Cue::vow_debt, {"debt", "arrears", "write off", "writing off"}},
    {Cue::vow_release, Cue::vow_release, {"contract", "release", "terminat"}},
    {Cue::vow_fee, Cue::vow_fee, {"fee", "waive", "waiver", "charge", "penalt", "fine", "interest"}},
    {Cue::vow_safe, Cue::vow_safe, {"safe", "recover", "notes", "harm", "risk", "recall"}},
    {Cue::vow_cure, Cue::vow_cure, {"medical", "cure", "health", "treat"}},
    {Cue::vow_invest, Cue::vow_invest, {"invest", "financial", "shares"}},
    {Cue::vow_time,
     Cue::no_vow_time,
     {"time", "date", "restor", "connection", "predict", "same-day", "arriv"}},
    {Cue::vow_upgrade, Cue::vow_upgrade, {"upgrade"}},
    {Cue::vow_exception,
     Cue::vow_exception,
     {"reserv", "hold", "exception", "expired", "honour", "extension", "extend", "late", "opened"}},
    {Cue::vow_advice, Cue::vow_advice, {"advice", "advise", "legal", "tax", "", "", "", "", ""}},
    {Cue::vow_price, Cue::vow_price, {"price", "tariff", "rate", "cost"}},
    {Cue::vow_cause, Cue::vow_cause, {"cause", "wider"}},
    {Cue::pay_back, Cue::no_pay_back, {"refund", "money back", "reimburs"}},
    {Cue::pay_compensation, Cue::pay_compensation, {"compensat", "damages", "expenses", "loss", "goodwill"}},
    {Cue::pay_credit,
     Cue::pay_credit,
     {"credit", "voucher", "goodwill", "compensat", "points", "miles", "gift"}},
    {Cue::pay_discount, Cue::pay_discount, {"discount", "price"}},
    {Cue::pay_nothing, Cue::no_pay_nothing, {"free", "repair", "warranty", "upgrade", "compensat"}}};

constexpr Family remedy_vows[] = {{Cue::pay_back, Cue::no_pay_back, {}},
                                  {Cue::pay_compensation, Cue::pay_compensation, {}},
                                  {Cue::pay_credit, Cue::pay_credit, {}},
                                  {Cue::pay_nothing, Cue::no_pay_nothing, {}}};

bool is_about(const std::string& policy, const Family& family) {
    const std::string lower = ascii::lower(policy);
    return std::any_of(family.policy.begin(), family.policy.end(), [&](std::string_view word) {
        const std::size_t at = word.empty() ? std::string::npos : lower.find(word);
        return at != std::string::npos && (at == 0 || lower[at - 1] == ' ');
    });
}

std::vector<text::Hit> hits_of(const text::Message& message, const Family& family) {
    return family.cue == family.denied ? text::hits_of(message, family.cue)
                                       : text::hits_of(message, family.cue, {family.denied});
}

/// "refund dates" forbids a date for the refund, not the refund.
bool forbids_only_when(const std::string& policy) {
    const std::string lower = ascii::lower(policy);
    return lower.find("date") != std::string::npos || lower.find("time") != std::string::npos;
}

bool is_payment(Cue cue) { return cue >= Cue::pay_back && cue <= Cue::no_pay_nothing; }

/// Somebody of the brand gives it, or the customer will have it: "I'll get you", "you'll have", "of course".
bool is_given(const Tokens& tokens, Span span) {
    constexpr std::array<std::string_view, 22> giving = {
        "i'll",    "we'll",  "will",    "you'll", "going", "i've",   "we've",    "have",
        "get",     "give",   "giving",  "let",    "sure",  "course", "consider", "promise",
        "happily", "gladly", "arrange", "send",   "can",   "i'm"};
    for (const Span& sentence : sentences_of(tokens)) {
        if (span.start < sentence.start || span.start >= sentence.end) continue;
        const Tokens own = tokens_in(tokens, sentence);
        if (!own.empty() && own.back().lower[0] == '?') return false;
        return has_any_word(own, giving);
    }
    return false;
}

bool known_by_author(const Case& given, const Conversation& conversation, const Family& remedy) {
    for (const CustomerMessage& message : conversation.messages)
        for (const ModelAnswer& answer : message.model_answers)
            if (!hits_of(message_of(given, answer), remedy).empty()) return true;
    return false;
}

bool has_answers(const Conversation& conversation) {
    return std::any_of(conversation.messages.begin(), conversation.messages.end(),
                       [](const CustomerMessage& message) { return !message.model_answers.empty(); });
}

/// "full compensation" forbids all of it, not a part; a refund in full may be of a part.
bool forbids_only_all(const std::string& policy, Cue paid, const Tokens& tokens) {
    if (ascii::lower(policy).find("full ") == std::string::npos) return false;
    if (paid == Cue::pay_back) return true;
    constexpr std::array<std::string_view, 8> all = {"full", "fully", "whole",  "everything",
                                                     "all",  "every", "entire", "total"};
    return !has_any_word(tokens, all);
}

}  // namespace

Span forbidden_vow(const Playbook& playbook, const text::Message& message) {
    for (const std::string& policy : playbook.never_promise)
        for (const Family& family : families) {
            const bool paid = is_payment(family.cue);
            if (!is_about(policy, family) ||
                (paid && (forbids_only_when(policy) || forbids_only_all(policy, family.cue, message.tokens))))
                continue;
            for (const text::Hit& hit : hits_of(message, family)) {
                const Span span = message.span_of(hit);
                if (!is_payment(family.cue) || is_given(message.tokens, span)) return span;
            }
        }
    return {};
}

Span unknown_remedy(const Case& given, const Conversation& conversation, const Reply& reply) {
    const text::Message& message = message_of(given, reply);
    if (reply.via == Via::note || !has_answers(conversation)) return {};
    for (const Family& remedy : remedy_vows) {
        const auto hits = hits_of(message, remedy);
        if (hits.empty() || known_by_author(given, conversation, remedy)) continue;
        for (const text::Hit& hit : hits)
            if (const Span span = message.span_of(hit); is_given(message.tokens, span)) return span;
    }
    return {};
}

}  // namespace scoring::criteria
