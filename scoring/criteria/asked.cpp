#include "scoring/criteria/asked.h"

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/criteria/phrases.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/words.h"

namespace scoring::criteria {
namespace {

using text::AskedKind;

std::optional<PrivateKind> kind_of(AskedKind kind) {
    switch (kind) {
        case AskedKind::card:
            return PrivateKind::card;
        case AskedKind::dob:
            return PrivateKind::dob;
        case AskedKind::address:
            return PrivateKind::address;
        case AskedKind::postcode:
            return PrivateKind::postcode;
        case AskedKind::phone:
            return PrivateKind::phone;
        case AskedKind::email:
            return PrivateKind::email;
        case AskedKind::order_ref:
            return PrivateKind::order_ref;
        case AskedKind::account_number:
            return PrivateKind::account_number;
        case AskedKind::national_id:
            return PrivateKind::national_id;
        case AskedKind::passport:
            return PrivateKind::passport;
        case AskedKind::bank_details:
            return PrivateKind::iban;
        default:
            return std::nullopt;
    }
}

constexpr std::array<std::string_view, 12> private_places = {
    "dm",    "dms",        "dm'd",      "direct message", "private message", "pm",
    "inbox", "in private", "privately", "by message",     "secure link",     "secure page"};
constexpr std::array<std::string_view, 12> public_places = {
    "here",     "in the comments", "in a comment", "below",           "reply with",     "reply to this",
    "tweet us", "tweet me",        "tweet",        "under this post", "in this thread", "publicly"};

bool leads_by_act(const Reply& reply) {
    for (const Act act : {Act::ask_dm, Act::give_phone, Act::give_email, Act::give_link})
        if (reply.reading.has(act)) return true;
    return false;
}

/// "by DM, rather than up here": the place is named to be kept clear of.
bool is_contrasted(const Tokens& sentence, Span place) {
    constexpr int reach = 5;
    int distance = 0;
    for (auto token = sentence.rbegin(); token != sentence.rend(); ++token) {
        if (token->span.end > place.start) continue;
        if (++distance > reach) return false;
        if (token->lower == "than" || token->lower == "instead") return true;
    }
    return false;
}

bool asks_for_public_answer(const Tokens& tokens, const std::vector<Span>& sentences, Span asked) {
    for (const Span& sentence : sentences)
        if (asked.start >= sentence.start && asked.end <= sentence.end) {
            const Tokens own = tokens_in(tokens, sentence);
            const Span place = find_any_meant(own, public_places);
            return !place.empty() && !is_contrasted(own, place);
        }
    return false;
}

/// "Could you give it on https://...": the sentence names the place, and it is not this thread.
bool asks_by_link(const Tokens& tokens, const std::vector<Span>& sentences, Span asked) {
    constexpr std::array<std::string_view, 7> ways = {"on", "at", "via", "through", "to", "use", "by"};
    for (const Span& sentence : sentences) {
        if (asked.start < sentence.start || asked.end > sentence.end) continue;
        const Tokens own = tokens_in(tokens, sentence);
        for (std::size_t at = 1; at < own.size(); ++at)
            if (own[at].kind == text::TokenKind::url &&
                std::find(ways.begin(), ways.end(), own[at - 1].lower) != ways.end())
                return true;
    }
    return false;
}

/// The brand's own references are account numbers: then one that was given answers a question for either.
bool names_account(const Playbook& playbook, AskedKind kind) {
    if (kind != AskedKind::account_number) return false;
    for (const std::string_view word : {"account", "customer", "member"})
        if (playbook.reference_name.find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

bool was_given(const Playbook& playbook, const Conversation& conversation, AskedKind kind,
               Milliseconds before_ms) {
    const auto wanted = kind_of(kind);
    const auto fits = [&](const PrivateItem& item) {
        return item.kind == *wanted || (item.kind == PrivateKind::order_ref && names_account(playbook, kind));
    };
    return wanted && std::any_of(conversation.messages.begin(), conversation.messages.end(),
                                 [&](const CustomerMessage& message) {
                                     const auto& items = message.reading.private_data;
                                     return !message.by_colleague && !message.by_other &&
                                            message.at_ms <= before_ms &&
                                            std::any_of(items.begin(), items.end(), fits);
                                 });
}

bool leads_to_private(const Case& given, const Reply& reply) {
    return leads_by_act(reply) || !find_any_meant(tokens_of(given, reply), private_places).empty();
}

std::vector<text::AskedData> asked_in(const Case& given, const Reply& reply) {
    // The reader has seen every ask: most replies hold none.
    return reply.reading.has(Act::ask_private_data) ? text::find_asked_data(message_of(given, reply))
                                                    : std::vector<text::AskedData>{};
}

std::vector<text::AskedData> asked_in_public(const Case& given, const Reply& reply) {
    if (reply.via != Via::open) return {};
    std::vector<text::AskedData> asked = asked_in(given, reply);
    if (asked.empty()) return asked;
    const bool leads = leads_to_private(given, reply);
    const Tokens& tokens = tokens_of(given, reply);
    const std::vector<Span> sentences = sentences_of(tokens);
    std::vector<text::AskedData> open;
    for (const text::AskedData& own : asked)
        if (!(leads || asks_by_link(tokens, sentences, own.span)) ||
            asks_for_public_answer(tokens, sentences, own.span))
            open.push_back(own);
    return open;
}

bool sends_to_public(const std::string& sentence) {
    const Tokens tokens = text::tokenize(sentence);
    const Span place = find_any_meant(tokens, public_places);
    return !place.empty() && !is_contrasted(tokens, place);
}

}  // namespace scoring::criteria
