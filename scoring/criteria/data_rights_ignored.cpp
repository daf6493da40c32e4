#include "scoring/criteria/data_rights_ignored.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 22> refusals = {
    "we don't take",  "we do not take",  "we don't do",      "we can't do that", "can't do that",
    "cannot do that", "can't delete",    "cannot delete",    "can't do this",    "don't delete",
    "do not delete",  "won't delete",    "not possible",     "unable to",        "can't help",
    "cannot help",    "we don't accept", "we do not accept", "we don't handle",  "not allowed",
    "no such right",  "we don't have to"};
constexpr std::array<std::string_view, 47> takes_up = {
    "privacy",      "your data",     "your request", "the request",    "data protection", "gdpr",
    "delete",       "erase",         "erasure",      "subject access", "data team",       "your right",
    "your rights",  "personal data", "a copy of",    "removed",        "deletion",        "that right",
    "legal team",   "data",          "done",         "gone",           "taken off",       "opted",
    "unsubscribed", "stopped",       "switched off", "logged",         "rights",          "copy",
    "full list",    "proof of",      "who you are",  "identity",       "month",           "days",
    "officer",      "records",       "by law",       "in writing",     "confirmation",    "recording",
    "deleted",      "erased",        "the form",     "asked for it",   "asked for them"};
constexpr std::array<std::string_view, 6> passed_on = {"privacy team",        "data protection",
                                                       "data team",           "privacy officer",
                                                       "passed your request", "pass your request"};
/// The request is granted, whatever else cannot be done: "all the rest is deleted", "by 2 April".
constexpr std::array<std::string_view, 24> granted = {
    "will be deleted",  "will be erased",    "be deleted within", "be erased within", "is deleted",
    "are deleted",      "all of it is gone", "all of it goes",    "we'll delete",     "we will delete",
    "i'll delete",      "we'll erase",       "we will erase",     "i've deleted",     "we've deleted",
    "has been deleted", "have been deleted", "has been erased",   "one month",        "within a month",
    "30 days",          "counts from today", "rest is deleted",   "be erased by"};
/// Whoever promises, hands on or asks the customer over has not ignored what was asked.
constexpr std::array<Act, 5> taking_up = {Act::promise, Act::hand_off, Act::ask_dm, Act::give_email,
                                          Act::give_link};
constexpr double ignored_after_minutes = 30;

struct RightsAnswer {
    bool wrong = false;
    Span evidence;
};

RightsAnswer read_answer(const Case& given, const Reply& reply) {
    if (reply.route == Route::hand_off) return {};
    const Tokens& tokens = tokens_of(given, reply);
    if (!find_any(tokens, passed_on).empty() || !find_any_meant(tokens, granted).empty()) return {};
    const text::Message& message = message_of(given, reply);
    if (const auto taken = text::hits_of(message, text::Cue::rights_taken); !taken.empty()) return {};
    if (const Span refused = find_any(tokens, refusals); !refused.empty()) return {true, refused};
    if (const auto refused = text::hits_of(message, text::Cue::rights_refused); !refused.empty())
        return {true, message.span_of(refused.front())};
    const bool acted =
        std::any_of(taking_up.begin(), taking_up.end(), [&](Act act) { return reply.reading.has(act); });
    return {!acted && find_any(tokens, takes_up).empty(), {}};
}

void add_ignored_request(const Case& given, const Conversation& conversation, const Turn& turn,
                         std::vector<CriticalError>& errors) {
    const auto asked =
        std::find_if(turn.messages.begin(), turn.messages.end(),
                     [](const CustomerMessage* message) { return message->data_rights_request; });
    if (asked == turn.messages.end()) return;
    const std::string better = better_data_rights({given, conversation, *asked});
    RightsAnswer last;
    const Reply* wrong = nullptr;
    for (const Reply* reply : turn.replies) {
        if (!answers(*reply)) continue;
        last = read_answer(given, *reply);
        if (!last.wrong) return;
        wrong = reply;
    }
    const std::string says = last.evidence.empty()
                                 ? fmt::format("{}'s data-rights request was ignored.", called(conversation))
                                 : "A data-rights request may not be refused.";
    if (wrong)
        errors.push_back(error_in(conversation, *wrong, last.evidence, says, better));
    else if (conversation.customer_left_at_ms ||
             minutes_waited(given.transcript, conversation, (*asked)->at_ms, given.transcript.ended_at_ms) >=
                 ignored_after_minutes)
        errors.push_back(error_of_omission(conversation, **asked, says, better));
}

std::vector<CriticalError> find_ignored_data_rights(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation))
            add_ignored_request(given, conversation, turn, errors);
    return errors;
}

}  // namespace

const CriticalCheck data_rights_ignored = {
    .id = "K12",
    .name = "Data-rights request refused or ignored",
    .rationale = "GDPR articles 15 to 17: any channel counts.",
    .needs_confirmation = false,
    .check = find_ignored_data_rights,
};

}  // namespace scoring::criteria
