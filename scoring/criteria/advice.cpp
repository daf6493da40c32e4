#include "scoring/criteria/advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/ascii.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"
#include "scoring/text/code_points.h"
#include "scoring/text/weighted_length.h"

namespace scoring::criteria {
namespace {

const CustomerMessage* last_message_in(const Occasion& occasion) {
    if (occasion.message) return occasion.message;
    return occasion.conversation.messages.empty() ? nullptr : &occasion.conversation.messages.back();
}

/// "Sam's message of 09:16".
std::string message_named(const Occasion& occasion) {
    const CustomerMessage* message = last_message_in(occasion);
    const char* what = message && message->via == Via::open ? "post" : "message";
    const std::string time = message ? " of " + wall_time(occasion.given.transcript, message->at_ms) : "";
    const bool false_name =
        message && message->expects &&
        (message->expects->route == Route::report || message->expects->route == Route::hide);
    const std::string who = false_name && !occasion.conversation.customer_handle.empty()
                                ? occasion.conversation.customer_handle
                                : called(occasion.conversation);
    return fmt::format("{}'s {}{}", who, what, time);
}

std::string need_in_words(Need need) {
    switch (need) {
        case Need::safety:
            return "danger";
        case Need::leaked_data:
            return "private data in the open";
        case Need::angry:
            return "anger";
        case Need::question:
            return "a question";
        case Need::praise:
            return "praise";
    }
    return "";
}

}  // namespace

bool is_advice(std::string_view line) {
    constexpr std::array<std::string_view, 15> beginnings = {
        "As @",           "Leave ", "Report ", "Hide ", "No reply ", "Offer ",     "Answer ", "Write to ",
        "Before leaving", "Send ",  "By DM: ", "Say ",  "Take ",     "Read what ", "Keep "};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return line.starts_with(beginning); });
}

std::string advice_with(const std::string& advice, const std::string& words) {
    if (is_advice(words)) return advice + ".";
    const std::string beginning = advice + ": ";
    std::string line;
    for (const Span& sentence : sentences_of(text::tokenize(words))) {
        const std::string longer = text::slice(words, {0, sentence.end});
        if (!text::is_valid_post(beginning + longer)) break;
        line = longer;
    }
    return line.empty() ? advice + "." : beginning + line;
}

std::string answer_by(const Occasion& occasion, Milliseconds due_ms, const Conversation* ahead_of) {
    const std::string before = ahead_of ? fmt::format(", ahead of {}", called(*ahead_of)) : "";
    return advice_with(fmt::format("Answer {} by {}{}", called(occasion.conversation),
                                   wall_time(occasion.given.transcript, due_ms), before),
                       better_reply(occasion));
}

std::string answer_later_by(const Occasion& occasion, Milliseconds due_ms) {
    return advice_with(
        fmt::format("Answer {} by {}", message_named(occasion), wall_time(occasion.given.transcript, due_ms)),
        better_reply(occasion));
}

std::string take_before(const Occasion& occasion, const Conversation& preferred) {
    const CustomerMessage* message = last_message_in(occasion);
    const Need own = occasion.conversation.need;
    const std::string name = called(occasion.conversation);
    std::string why;
    if (!first_wanted(turns_of(preferred)))
        why = fmt::format("{} needs an answer and {} does not", name, called(preferred));
    else if (own != preferred.need)
        why = fmt::format("{} comes before {}", need_in_words(own), need_in_words(preferred.need));
    else
        why = fmt::format("{} wrote first, at {}", name,
                          wall_time(occasion.given.transcript, message ? message->at_ms : 0));
    return advice_with(
        fmt::format("{}, so take {} before {}", ascii::capitalised(why), name, called(preferred)),
        better_reply(occasion));
}

std::string answer_before_leaving(const Occasion& occasion) {
    return advice_with("Before leaving, answer " + message_named(occasion), better_reply(occasion));
}

std::string leave_alone(const Occasion& occasion) {
    const CustomerMessage* message = last_message_in(occasion);
    const Route route = message && message->expects ? message->expects->route : Route::no_reply;
    const std::string post = message_named(occasion);
    if (route == Route::report)
        return fmt::format("Report {} and write nothing to it: an answer only brings it readers.", post);
    if (route == Route::hide)
        return fmt::format("Hide {} and write nothing to it: an answer only brings it readers.", post);
    return fmt::format("Leave {} without a reply: it asks for nothing that {} could put right.", post,
                       occasion.given.transcript.playbook.brand_name.empty()
                           ? "an answer"
                           : occasion.given.transcript.playbook.brand_name);
}

std::string keep_word(const Occasion& occasion, const std::string& due) {
    return fmt::format("Write to {} by {}, as promised, even when there is no news yet.",
                       called(occasion.conversation), due);
}

}  // namespace scoring::criteria
