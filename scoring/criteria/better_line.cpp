#include "scoring/criteria/better_line.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/trouble_clause.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

enum class ContactKind { phone, email, link };

ContactKind kind_of(const std::string& contact) {
    if (contact.find('@') != std::string::npos) return ContactKind::email;
    const auto digits =
        std::count_if(contact.begin(), contact.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool letters = std::any_of(contact.begin(), contact.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return digits >= 5 && !letters ? ContactKind::phone : ContactKind::link;
}

std::string contact(const Place& place, ContactKind kind) {
    for (const std::string& contact : place.transcript.playbook.contacts)
        if (kind_of(contact) == kind) return contact;
    return "";
}

const CustomerMessage* spoken_of(const Place& place) {
    if (place.message) return place.message;
    for (auto message = place.conversation.messages.rbegin(); message != place.conversation.messages.rend();
         ++message)
        if (message->of_customer()) return &*message;
    return nullptr;
}

/// " about the double charge" after words of regret or thanks; "" when no fact reads well there.
std::string about(const Place& place) {
    const CustomerMessage* message = spoken_of(place);
    const std::string clause = message ? trouble_clause(message->issue_facts) : "";
    return clause.empty() ? "" : " " + clause;
}

/// The same where only a thing can be spoken of: "thanks for asking about the bill".
std::string about_a_thing(const Place& place) {
    const std::string clause = about(place);
    return clause.starts_with(" about ") ? clause : "";
}

/// ", Sam" inside a sentence, nothing when the name is unknown.
std::string comma_name(const Place& place) {
    const std::string name = first_name(place.conversation);
    return name.empty() ? "" : ", " + name;
}

std::string signed_off(const Place& place, const std::string& line) {
    const Playbook& playbook = place.transcript.playbook;
    if (playbook.signature_pattern.empty() || playbook.signature_example.empty()) return line;
    return line + " " + playbook.signature_example;
}

std::string reference(const Place& place) {
    const std::string& name = place.transcript.playbook.reference_name;
    return name.empty() ? "reference number" : name;
}

std::string opening(const Place& place) {
    const CustomerMessage* message = spoken_of(place);
    const std::string name = comma_name(place);
    if (message && message->brand_at_fault)
        return fmt::format("I'm sorry{}{}. That should not have happened, and it is on us.", about(place),
                           name);
    if (place.conversation.need == Need::praise)
        return fmt::format("Thank you{}, for telling us{}. That made our day.", name, about_a_thing(place));
    if (place.conversation.need == Need::angry)
        return fmt::format("I can see why you are angry{}{}, and I want to sort this out.", about(place),
                           name);
    return fmt::format("Thanks for asking{}{}.", about_a_thing(place), name);
}

/// "at 0113 496 0000", or how the customer will get there when the brand publishes none.
std::string by_phone(const Place& place) {
    const std::string phone = contact(place, ContactKind::phone);
    return phone.empty()
               ? "Could we call you? Please send us a good time by DM, so that I can talk it through."
               : fmt::format("Could you call us on {}? I'll have your notes ready, so nothing to repeat.",
                             phone);
}

std::string route_clause(const Place& place, Route route, const std::string& department) {
    switch (route) {
        case Route::dm:
            return fmt::format(
                "Could you DM us your {}, so that I can look into it now? Please don't post it here.",
                reference(place));
        case Route::phone:
            return by_phone(place);
        case Route::email:
            return fmt::format("Could you send the documents to {}, so that they stay private?",
                               contact(place, ContactKind::email));
        case Route::secure_link:
            return fmt::format("Could you use our secure page {}, so that nothing private stands here?",
                               contact(place, ContactKind::link));
        case Route::hand_off:
            return fmt::format(
                "I'm passing this to our {} team with my notes, so you need not repeat anything.",
                department.empty() ? "specialist" : department);
        default:
            return "I'm checking this now, and you'll have the answer from me right here.";
    }
}

Milliseconds in_half_an_hour(const Place& place) {
    const CustomerMessage* message = spoken_of(place);
    return (message ? message->at_ms : 0) + 30 * 60000;
}

bool was_sent(const Conversation& conversation, const std::string& text) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(),
                       [&](const Reply& reply) { return reply.text == text; });
}

/// The author's own answer, by the expected route where there is one; what was sent already teaches nothing.
const ModelAnswer* model_answer(const Place& place) {
    const CustomerMessage* message = spoken_of(place);
    const ModelAnswer* found = nullptr;
    if (!message || !message->expects) return nullptr;
    for (const ModelAnswer& answer : message->model_answers) {
        if (answer.text.empty() || was_sent(place.conversation, answer.text)) continue;
        if (answer.route == message->expects->route) return &answer;
        if (!found) found = &answer;
    }
    return found;
}

}  // namespace

std::string better_reply(const Place& place) {
    const CustomerMessage* message = spoken_of(place);
    if (!message || !message->expects) return better_opening(place);
    const Expectation& expects = *message->expects;
    if (const ModelAnswer* answer = model_answer(place)) return answer->text;
    if (message->safety_signal) return better_safety(place);
    if (message->data_rights_request) return better_data_rights(place);
    if (is_silent(expects.route)) return better_calm_offer(place);
    if (expects.close_in_public) return better_closing(place);
    return signed_off(place, opening(place) + " " + route_clause(place, expects.route, expects.hand_off_to));
}

std::string better_opening(const Place& place) {
    return signed_off(place, fmt::format("{} I'm on it, and will tell you more here by {}.", opening(place),
                                         wall_time(place.transcript, in_half_an_hour(place))));
}

std::string better_ask(const Place& place) {
    if (const ModelAnswer* answer = model_answer(place)) return answer->text;
    return signed_off(place, fmt::format("{} {}", opening(place), route_clause(place, Route::dm, "")));
}

std::string better_leak_warning(const Place& place) {
    const std::string name = first_name(place.conversation);
    const std::string link = contact(place, ContactKind::link);
    return signed_off(
        place, fmt::format("{}lease delete that post: it shows private details. {}",
                           name.empty() ? "P" : name + ", p",
                           link.empty() ? "Then DM us, so that I can help you safely."
                                        : fmt::format("Then use {}, so that I can help you safely.", link)));
}

std::string better_closing(const Place& place) {
    const CustomerMessage* message = spoken_of(place);
    const ModelAnswer* answer = model_answer(place);
    if (answer && message->expects->close_in_public) return answer->text;
    return signed_off(place, fmt::format("Good news{}: this is sorted now. Thank you for your patience.",
                                         comma_name(place)));
}

std::string better_update(const Place& place, Milliseconds at_ms) {
    return signed_off(place,
                      fmt::format("An update{}{}: I'm still working on it, and will write again by {}.",
                                  about_a_thing(place), comma_name(place),
                                  wall_time(place.transcript, at_ms + 30 * 60000)));
}

std::string better_official(const Place& place) {
    for (const ContactKind kind : {ContactKind::link, ContactKind::phone, ContactKind::email})
        if (const std::string own = contact(place, kind); !own.empty())
            return signed_off(place, fmt::format("{} Our official route is {}.", opening(place), own));
    return signed_off(place,
                      fmt::format("{} Please use only {} for this.", opening(place),
                                  place.conversation.owner_handle.empty() ? "this account"
                                                                          : place.conversation.owner_handle));
}

std::string better_safety(const Place& place) {
    const std::string name = first_name(place.conversation);
    const std::string phone = contact(place, ContactKind::phone);
    return fmt::format(
        "{}I'm worried about you, and I'm getting a person on to this now. If anyone is in danger, "
        "please call your local emergency number. {}",
        name.empty() ? "" : name + ", ",
        phone.empty() ? "I'm here by DM, too." : "You can reach us on " + phone + ", too.");
}

std::string better_data_rights(const Place& place) {
    return signed_off(place,
                      fmt::format("You have that right{}. I've passed your request to our privacy team, who "
                                  "will answer you in writing. Nothing private is needed here.",
                                  comma_name(place)));
}

std::string better_note(const Place& place) {
    const std::string name = place.conversation.customer_name.empty() ? place.conversation.customer_handle
                                                                      : place.conversation.customer_name;
    const CustomerMessage* message = spoken_of(place);
    const std::string phrase = message ? issue_phrase(message->issue_facts) : "";
    return fmt::format(
        "{} ({}): {}. Nothing asked yet that you would have to ask again. Promised an answer by {}.", name,
        place.conversation.customer_handle, phrase.empty() ? place.conversation.issue : phrase,
        wall_time(place.transcript, in_half_an_hour(place)));
}

std::string better_calm_offer(const Place& place) {
    return signed_off(
        place, fmt::format("If there is something we can put right{}, we're here by DM.", comma_name(place)));
}

std::string better_within_policy(const Place& place) {
    return signed_off(
        place, fmt::format("{} I'd rather check before I promise anything, and will write again by {}.",
                           opening(place), wall_time(place.transcript, in_half_an_hour(place))));
}

}  // namespace scoring::criteria
