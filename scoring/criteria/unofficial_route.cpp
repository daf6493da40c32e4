#include "scoring/criteria/unofficial_route.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/route_warnings.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 30> sending = {
    "contact", "call",  "ring",  "dm",    "message", "follow", "ask",   "try",      "reach", "tweet",
    "email",   "write", "go",    "visit", "use",     "click",  "text",  "speak",    "send",  "head",
    "join",    "fill",  "phone", "dial",  "mail",    "post",   "check", "download", "add",   "talk"};
/// What is the agent's own is nobody's official route, whatever follows it.
constexpr std::array<std::string_view, 15> of_the_agent = {
    "my house",          "my own number",      "my mobile",
    "my private number", "my personal number", "my personal email",
    "my whatsapp",       "my personal mobile", "my private email",
    "my home address",   "my own account",     "my personal account",
    "my mate",           "friend of mine",     "my own email"};
constexpr std::size_t contact_telling_digits = 7;

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// "https://www.parcelly.com/help?x" -> "parcelly.com"
std::string host_of(std::string_view link) {
    std::string host = text::fold_case(link);
    if (const auto scheme = host.find("://"); scheme != std::string::npos) host.erase(0, scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (const auto at = host.find('@'); at != std::string::npos) host.erase(0, at + 1);
    return host.rfind("www.", 0) == 0 ? host.substr(4) : host;
}

bool ends_with(const std::string& text, const std::string& ending) {
    return text.size() >= ending.size() &&
           text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

bool official_link(const Playbook& playbook, std::string_view link) {
    const std::string host = host_of(link);
    return std::any_of(playbook.contacts.begin(), playbook.contacts.end(), [&](const std::string& contact) {
        const std::string own = host_of(contact);
        return own.find('.') != std::string::npos && (host == own || ends_with(host, "." + own));
    });
}

bool official_phone(const Playbook& playbook, std::string_view phone) {
    const std::string digits = digits_of(phone);
    return std::any_of(playbook.contacts.begin(), playbook.contacts.end(), [&](const std::string& contact) {
        const std::string own = digits_of(contact);
        const std::size_t shared = std::min({own.size(), digits.size(), std::size_t{9}});
        return shared >= 3 && ends_with(own, digits.substr(digits.size() - shared));
    });
}

/// Of the brand, or of somebody who takes part in any of the conversations.
bool known_handle(const Case& given, std::string_view mention) {
    const std::string handle = text::fold_case(mention);
    for (const BrandHandle& own : given.transcript.playbook.handles)
        if (text::fold_case(own.handle) == handle) return true;
    for (const Conversation& conversation : given.transcript.conversations) {
        if (text::fold_case(conversation.customer_handle) == handle) return true;
        for (const CustomerMessage& message : conversation.messages)
            if (!message.by_other && text::fold_case(message.author_handle) == handle) return true;
    }
    return false;
}

bool has_contact_digits(std::string_view text) { return digits_of(text).size() >= contact_telling_digits; }

struct Found {
    Span span;
    bool official = true;
    bool sends = false;  ///< whether it is shown to be used is clear without a verb
};

bool overlaps_any(const std::vector<Found>& routes, Span span) {
    return std::any_of(routes.begin(), routes.end(), [&](const Found& route) {
        return route.span.start < span.end && span.start < route.span.end;
    });
}

/// "https://survey.rateus.example": the network makes no link of an ending it does not know, and a customer
/// types it all the same.
void add_plain_addresses(const Case& given, const Playbook& playbook, const Reply& reply,
                         std::vector<Found>& routes) {
    for (const text::Token& token : tokens_of(given, reply)) {
        if (token.kind != text::TokenKind::url || token.lower.find('@') != std::string::npos) continue;
        if (!overlaps_any(routes, token.span))
            routes.push_back({token.span, official_link(playbook, token.lower), true});
    }
    for (const Span& span : reserved_hosts_in(reply.text))
        if (!overlaps_any(routes, span))
            routes.push_back({span, official_link(playbook, text::slice(reply.text, span)), true});
}

std::vector<Found> routes_in(const Case& given, const Reply& reply) {
    std::vector<Found> routes;
    const Playbook& playbook = given.transcript.playbook;
    for (const Entity& entity : reply.reading.entities) {
        const std::string words = text::slice(reply.text, entity.span);
        if (entity.type == EntityType::url)
            routes.push_back({entity.span, official_link(playbook, words), true});
        if (entity.type == EntityType::mention)
            routes.push_back({entity.span, known_handle(given, words), false});
    }
    add_plain_addresses(given, playbook, reply, routes);
    for (const PrivateItem& item : reply.reading.private_data) {
        const std::string words = text::slice(reply.text, item.span);
        if (item.kind == PrivateKind::email)
            routes.push_back({item.span, official_link(playbook, words), false});
        if (item.kind == PrivateKind::phone && has_contact_digits(words))
            routes.push_back({item.span, official_phone(playbook, words), false});
    }
    for (const ActSeen& seen : reply.reading.acts) {
        const std::string words = text::slice(reply.text, seen.span);
        if (overlaps_any(routes, seen.span)) continue;
        if (seen.act == Act::give_email) routes.push_back({seen.span, official_link(playbook, words), false});
        if (seen.act == Act::give_phone && has_contact_digits(words))
            routes.push_back({seen.span, official_phone(playbook, words), false});
    }
    return routes;
}

/// Does the sentence send the customer there, and does it not warn of this very route?
bool sends_there(const Tokens& tokens, const Found& route) {
    if (is_warned_of(tokens, route.span)) return false;
    for (const Span& sentence : sentences_of(tokens)) {
        if (route.span.start < sentence.start || route.span.start >= sentence.end) continue;
        return route.sends || !find_any(tokens_in(tokens, sentence), sending).empty();
    }
    return route.sends;
}

/// The words that send the customer where the brand is not; empty when none do.
Span unofficial_in(const Case& given, const Reply& reply) {
    const Tokens& tokens = tokens_of(given, reply);
    for (const Found& route : routes_in(given, reply))
        if (!route.official && sends_there(tokens, route)) return route.span;
    for (const std::string_view own : of_the_agent)
        for (const Span& span : find_phrase(tokens, own))
            if (sends_there(tokens, {span, false, false})) return span;
    const text::Message& message = message_of(given, reply);
    for (const text::Hit& hit :
         text::hits_of(message, text::Cue::route_of_ones_own, {text::Cue::no_route_of_ones_own}))
        if (const Span own = message.span_of(hit); !is_warned_of(tokens, own)) return own;
    return {};
}

std::vector<CriticalError> find_unofficial_routes(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            const Span found = unofficial_in(given, reply);
            if (found.empty()) continue;
            errors.push_back(error_in(
                conversation, reply, found,
                fmt::format("\"{}\" is not one of the brand's own routes.", text::slice(reply.text, found)),
                better_official({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck unofficial_route = {
    .id = "K9",
    .name = "Unofficial route",
    .rationale = "Impostors live on routes that look official.",
    .needs_confirmation = false,
    .check = find_unofficial_routes,
    .in_words_alone = true,
};

}  // namespace scoring::criteria
