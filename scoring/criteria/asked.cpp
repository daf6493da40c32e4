#include "scoring/criteria/asked.h"

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"

namespace scoring::criteria {
namespace {

using text::AskedKind;

std::optional<PrivateKind> private_kind_of(AskedKind kind) {
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

constexpr std::array<std::string_view, 22> private_places = {
    "dm",           "dms",          "dm'd",         "direct message", "direct messages", "private message",
    "pm",           "inbox",        "in private",   "privately",      "by message",      "secure link",
    "secure page",  "message us",   "message me",   "a message",      "our messages",    "my messages",
    "messages box", "private chat", "off the feed", "secure form"};
constexpr std::array<std::string_view, 14> public_places = {
    "here",           "in the comments", "in a comment", "below",         "reply with",
    "reply to this",  "tweet us",        "tweet me",     "tweet",         "under this post",
    "in this thread", "publicly",        "in public",    "in the replies"};
/// "I'll sort it from here", "we're here": where we are, not where the answer goes.
constexpr std::array<std::string_view, 10> ours_here = {"from", "am",    "are",  "is",    "be",
                                                        "i'm",  "we're", "been", "being", "than"};

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
        if (token->lower == "than" || token->lower == "instead" || token->lower == "before") return true;
    }
    return false;
}

bool joins_clauses(const text::Token& token) {
    constexpr std::array<std::string_view, 6> joints = {"and", "so", "then", "while", "but", "because"};
    return is_one_of(joints, token.lower);
}

bool is_subject(const text::Token& token) {
    constexpr std::array<std::string_view, 10> subjects = {"i",     "we",  "i'll", "we'll", "i'm",
                                                           "we're", "i'd", "we'd", "they",  "it"};
    return is_one_of(subjects, token.lower);
}

/// The part of the sentence that the asked words stand in: "... by DM | and I'll sort it from here" are two.
Span clause_span_around(const Tokens& sentence, Span asked) {
    Span clause{sentence.front().span.start, sentence.back().span.end};
    for (std::size_t at = 0; at + 1 < sentence.size(); ++at) {
        if (!joins_clauses(sentence[at]) || !is_subject(sentence[at + 1])) continue;
        if (sentence[at].span.end <= asked.start) clause.start = sentence[at].span.end;
        if (sentence[at].span.start >= asked.end) {
            clause.end = sentence[at].span.start;
            break;
        }
    }
    return clause;
}

/// Where the clause wants the answer, when that is where everyone reads; empty otherwise.
Span public_place_in(const Tokens& clause) {
    Span first;
    for (const std::string_view place : public_places)
        for (const Span& span : find_phrase(clause, place)) {
            const std::string_view before = word_before(clause, span);
            const bool ours = place == "here" && is_one_of(ours_here, before);
            if (ours || is_negated(clause, span) || is_contrasted(clause, span)) continue;
            if (first.empty() || span.start < first.start) first = span;
        }
    return first;
}

/// "here or by DM": both are offered, and one of them is open.
bool offers_either(const Tokens& clause) { return has_word(clause, "or"); }

bool asks_for_public_answer(const Tokens& tokens, const std::vector<Span>& sentences, Span asked) {
    for (const Span& sentence : sentences) {
        if (asked.start < sentence.start || asked.end > sentence.end) continue;
        const Tokens own = tokens_in(tokens, sentence);
        const Tokens clause = tokens_in(own, clause_span_around(own, asked));
        if (public_place_in(clause).empty()) return false;
        return find_any_meant(clause, private_places).empty() || offers_either(clause);
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
            if (own[at].kind == text::TokenKind::url && is_one_of(ways, own[at - 1].lower)) return true;
    }
    return false;
}

/// "No card numbers please", "never your PIN": named to be kept back. "Why don't you send it" asks all the
/// same.
bool is_warned_against(const Tokens& tokens, Span data) {
    constexpr std::array<std::string_view, 7> refusals = {"no",   "not", "never",  "don't",
                                                          "dont", "nor", "neither"};
    constexpr std::array<std::string_view, 7> no_refusals = {"problem", "bother", "worries", "rush",
                                                             "doubt",   "why",    "if"};
    constexpr int reach = 4;
    int looked = 0;
    bool refused = false;
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->span.end > data.start) continue;
        if (is_punctuation(*token)) break;
        if (is_one_of(no_refusals, token->lower)) return false;
        refused = refused || (looked < reach && is_one_of(refusals, token->lower));
        ++looked;
    }
    return refused;
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
    const auto wanted = private_kind_of(kind);
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
    if (!reply.reading.has(Act::ask_private_data) && !reply.reading.has(Act::ask_dm)) return {};
    std::vector<text::AskedData> asked = text::find_asked_data(message_of(given, reply));
    const Tokens& tokens = tokens_of(given, reply);
    std::erase_if(asked, [&](const text::AskedData& own) { return is_warned_against(tokens, own.span); });
    return asked;
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
    return !public_place_in(text::tokenize(sentence)).empty();
}

}  // namespace scoring::criteria
