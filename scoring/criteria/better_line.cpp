#include "scoring/criteria/better_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/removal.h"
#include "scoring/criteria/trouble_clause.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

enum class ContactKind { phone, email, link };

ContactKind contact_kind_of(const std::string& contact) {
    if (contact.find('@') != std::string::npos) return ContactKind::email;
    const auto digits =
        std::count_if(contact.begin(), contact.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool letters = std::any_of(contact.begin(), contact.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return digits >= 5 && !letters ? ContactKind::phone : ContactKind::link;
}

std::string contact(const Occasion& occasion, ContactKind kind) {
    for (const std::string& contact : occasion.given.transcript.playbook.contacts)
        if (contact_kind_of(contact) == kind) return contact;
    return "";
}

const CustomerMessage* spoken_of(const Occasion& occasion) {
    if (occasion.message) return occasion.message;
    for (auto message = occasion.conversation.messages.rbegin();
         message != occasion.conversation.messages.rend(); ++message)
        if (message->of_customer()) return &*message;
    return nullptr;
}

/// " about the double charge" after words of regret or thanks; "" when no fact reads well there.
std::string about(const Occasion& occasion) {
    const CustomerMessage* message = spoken_of(occasion);
    const std::string clause = message ? trouble_clause(message->issue_facts) : "";
    return clause.empty() ? "" : " " + clause;
}

/// The same where only a thing can be spoken of: "thanks for asking about the bill".
std::string about_a_thing(const Occasion& occasion) {
    const std::string clause = about(occasion);
    return clause.starts_with(" about ") ? clause : "";
}

/// ", Sam" inside a sentence, nothing when the name is unknown.
std::string comma_name(const Occasion& occasion) {
    const std::string name = first_name(occasion.conversation);
    return name.empty() ? "" : ", " + name;
}

std::string signed_off(const Occasion& occasion, const std::string& line) {
    const Playbook& playbook = occasion.given.transcript.playbook;
    if (playbook.signature_pattern.empty() || playbook.signature_example.empty()) return line;
    return line + " " + playbook.signature_example;
}

std::string reference(const Occasion& occasion) {
    const std::string& name = occasion.given.transcript.playbook.reference_name;
    return name.empty() ? "reference number" : name;
}

std::string opening(const Occasion& occasion) {
    const CustomerMessage* message = spoken_of(occasion);
    const std::string name = comma_name(occasion);
    if (message && message->brand_at_fault)
        return fmt::format("I'm sorry{}{}. That should not have happened, and it is on us.", about(occasion),
                           name);
    if (occasion.conversation.need == Need::praise)
        return fmt::format("Thank you{}, for telling us{}. That made our day.", name,
                           about_a_thing(occasion));
    if (occasion.conversation.need == Need::angry)
        return fmt::format("I can see why you are angry{}{}, and I want to sort this out.", about(occasion),
                           name);
    return fmt::format("Thanks for asking{}{}.", about_a_thing(occasion), name);
}

/// "at 0113 496 0000", or how the customer will get there when the brand publishes none.
std::string call_us_line(const Occasion& occasion) {
    const std::string phone = contact(occasion, ContactKind::phone);
    return phone.empty()
               ? "Could you send us by DM when you can be reached by phone, so that we can talk it through?"
               : fmt::format("Could you call us on {}, so that we can talk it through?", phone);
}

std::string route_clause(const Occasion& occasion, Route route, const std::string& department) {
    switch (route) {
        case Route::dm:
            return fmt::format(
                "Could you DM us your {}, so that I can look into it? Please don't post it here.",
                reference(occasion));
        case Route::phone:
            return call_us_line(occasion);
        case Route::email:
            return fmt::format("Could you write to {}, so that it stays private?",
                               contact(occasion, ContactKind::email));
        case Route::secure_link:
            return fmt::format("Could you use our secure page {}, so that nothing private stands here?",
                               contact(occasion, ContactKind::link));
        case Route::hand_off:
            return fmt::format(
                "I'm passing this to our {} team with my notes, so you need not repeat anything.",
                department.empty() ? "specialist" : department);
        default:
            return "";
    }
}

/// Where only the facts of the case could make an answer, and nobody wrote one: what to do, and how it may
/// begin. Nothing is promised in anybody's name.
std::string answer_here(const Occasion& occasion) {
    return advice_with(
        fmt::format("Answer {} here, with what the panel says about it", called(occasion.conversation)),
        signed_off(occasion, opening(occasion)));
}

bool was_sent(const Conversation& conversation, const std::string& text) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(),
                       [&](const Reply& reply) { return reply.text == text; });
}

/// The author's own answer, by the expected route where there is one; what was sent already teaches nothing.
/// Notes are for colleagues and everything else is for the customer.
const ModelAnswer* model_answer(const Occasion& occasion, bool for_colleagues = false) {
    const CustomerMessage* message = spoken_of(occasion);
    const ModelAnswer* found = nullptr;
    if (!message || !message->expects) return nullptr;
    for (const ModelAnswer& answer : message->model_answers) {
        if (answer.text.empty() || (answer.via == Via::note) != for_colleagues ||
            was_sent(occasion.conversation, answer.text))
            continue;
        if (answer.route == message->expects->route) return &answer;
        if (!found) found = &answer;
    }
    return found;
}

}  // namespace

bool has_model_answer(const Occasion& occasion) { return model_answer(occasion) != nullptr; }

std::string better_reply(const Occasion& occasion) {
    const CustomerMessage* message = spoken_of(occasion);
    if (!message) return answer_here(occasion);
    if (!message->expects)
        return fmt::format("No reply is needed to what {} wrote at {}.", called(occasion.conversation),
                           wall_time(occasion.given.transcript, message->at_ms));
    const Expectation& expects = *message->expects;
    if (is_silent(expects.route) && !expects.optional_offer) return leave_alone(occasion);
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    if (message->safety_signal) return better_safety(occasion);
    if (message->data_rights_request) return better_data_rights(occasion);
    if (is_silent(expects.route)) return better_calm_offer(occasion);
    if (expects.close_in_public) return better_closing(occasion);
    const std::string way = route_clause(occasion, expects.route, expects.hand_off_to);
    return way.empty() ? answer_here(occasion) : signed_off(occasion, opening(occasion) + " " + way);
}

std::string way_there(const Occasion& occasion, Route route) {
    return is_private(route) ? route_clause(occasion, route, "") : "";
}

std::string better_ask(const Occasion& occasion) {
    const CustomerMessage* message = spoken_of(occasion);
    if (message && message->expects && is_silent(message->expects->route)) return better_reply(occasion);
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    return signed_off(occasion,
                      fmt::format("{} {}", opening(occasion), route_clause(occasion, Route::dm, "")));
}

namespace {

std::string_view thing_of(PrivateKind kind) {
    switch (kind) {
        case PrivateKind::card:
            return "card number";
        case PrivateKind::iban:
        case PrivateKind::account_number:
            return "account number";
        case PrivateKind::phone:
            return "phone number";
        case PrivateKind::email:
            return "e-mail address";
        case PrivateKind::address:
        case PrivateKind::postcode:
            return "address";
        case PrivateKind::dob:
            return "date of birth";
        case PrivateKind::password:
        case PrivateKind::security_code:
            return "password";
        case PrivateKind::order_ref:
            return "reference number";
        default:
            return "personal details";
    }
}

/// What the post shows: "your card number and your address".
std::string things_shown(const CustomerMessage* message) {
    std::string things;
    std::set<std::string_view> named;
    if (message)
        for (const PrivateItem& item : message->reading.private_data)
            if (named.insert(thing_of(item.kind)).second && named.size() <= 2)
                things += (things.empty() ? "your " : " and your ") + std::string(thing_of(item.kind));
    return things.empty() ? "private details" : things;
}

/// The public post of the customer that shows private data; null when there is none.
const CustomerMessage* posted_leak(const Conversation& conversation) {
    for (const CustomerMessage& message : conversation.messages)
        if (message.via == Via::open && !message.by_colleague && !message.reading.private_data.empty())
            return &message;
    return nullptr;
}

}  // namespace

std::string better_leak_warning(const Occasion& occasion) {
    const CustomerMessage* message = spoken_of(occasion);
    const ModelAnswer* answer = model_answer(occasion);
    if (answer && asks_for_removal(text::tokenize(answer->text))) return answer->text;
    const std::string name = first_name(occasion.conversation);
    return signed_off(
        occasion,
        fmt::format("{}lease delete that post: everyone can read {} in it. Then DM us, so that I can "
                    "help you where nobody else reads along.",
                    name.empty() ? "P" : name + ", could you p", things_shown(message)));
}

std::string better_unquoted(const Occasion& occasion) {
    if (const CustomerMessage* leak = posted_leak(occasion.conversation))
        return better_leak_warning({occasion.given, occasion.conversation, leak});
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    return signed_off(occasion,
                      fmt::format("Your details don't belong out here{}: could you DM us, so that we can "
                                  "go through it where nobody else reads along?",
                                  comma_name(occasion)));
}

std::string better_closing(const Occasion& occasion) {
    const CustomerMessage* message = spoken_of(occasion);
    const ModelAnswer* answer = model_answer(occasion);
    if (answer && message->expects->close_in_public) return answer->text;
    return signed_off(occasion, fmt::format("I'm glad this is sorted{}. Thank you for telling us{}.",
                                            comma_name(occasion), about_a_thing(occasion)));
}

std::string better_official(const Occasion& occasion) {
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    for (const ContactKind kind : {ContactKind::link, ContactKind::phone, ContactKind::email})
        if (const std::string own = contact(occasion, kind); !own.empty())
            return signed_off(occasion, fmt::format("{} Our official route is {}.", opening(occasion), own));
    return signed_off(occasion, fmt::format("{} Please use only {} for this.", opening(occasion),
                                            occasion.conversation.owner_handle.empty()
                                                ? "this account"
                                                : occasion.conversation.owner_handle));
}

std::string better_safety(const Occasion& occasion) {
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    const std::string name = first_name(occasion.conversation);
    const std::string phone = contact(occasion, ContactKind::phone);
    return fmt::format(
        "{}I'm worried about you. If anyone is in danger, please call your local emergency number now. {}",
        name.empty() ? "" : name + ", ",
        phone.empty() ? "I'm here by DM, too." : "You can reach us on " + phone + ", too.");
}

std::string better_data_rights(const Occasion& occasion) {
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    return signed_off(
        occasion, fmt::format("You have that right{}, and asking here is enough. I'm passing your request on "
                              "to those who look after data. Nothing private is needed here.",
                              comma_name(occasion)));
}

namespace {

/// The first facts of the trouble, without numbers that a note need not repeat.
std::string matter_of(const CustomerMessage& message) {
    constexpr std::size_t most = 4;
    constexpr auto long_number = 5;
    std::string matter;
    std::size_t named = 0;
    for (const std::string& fact : message.issue_facts) {
        if (std::count_if(fact.begin(), fact.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
            long_number)
            continue;
        if (++named > most) break;
        matter += (matter.empty() ? "" : ", ") + fact;
    }
    return matter;
}

}  // namespace

std::string better_note(const Occasion& occasion) {
    if (const ModelAnswer* answer = model_answer(occasion, true)) return answer->text;
    const CustomerMessage* message = spoken_of(occasion);
    const Conversation& conversation = occasion.conversation;
    const std::string name =
        conversation.customer_name.empty() ? conversation.customer_handle : conversation.customer_name;
    std::string matter = message ? matter_of(*message) : "";
    if (matter.empty()) matter = conversation.issue;
    std::replace(matter.begin(), matter.end(), '_', ' ');
    const Milliseconds since_ms = conversation.messages.empty() ? 0 : conversation.messages.front().at_ms;
    const std::string handle =
        conversation.customer_handle.empty() ? "" : fmt::format(" ({})", conversation.customer_handle);
    return fmt::format("{}{}, with us since {}: {}. Last wrote at {}; all they gave is in this thread.", name,
                       handle, wall_time(occasion.given.transcript, since_ms), matter,
                       wall_time(occasion.given.transcript, message ? message->at_ms : since_ms));
}

std::string better_calm_offer(const Occasion& occasion) {
    return signed_off(occasion, fmt::format("If there is something we can put right{}, we're here by DM.",
                                            comma_name(occasion)));
}

std::string better_within_policy(const Occasion& occasion) {
    if (const ModelAnswer* answer = model_answer(occasion)) return answer->text;
    return signed_off(occasion,
                      fmt::format("{} I'd rather not promise what I can't be sure of.", opening(occasion)));
}

}  // namespace scoring::criteria
