#include "scoring/criteria/turns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/ascii.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/one_of.h"
#include "scoring/routes.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 18> titles = {
    "mr",     "mrs", "ms",       "miss", "mx", "dr",   "prof",    "sir",        "professor",
    "doctor", "rev", "reverend", "cllr", "mp", "lord", "captain", "councillor", "dame"};

bool is_title(std::string word) {
    if (!word.empty() && word.back() == '.') word.pop_back();
    word = ascii::lower(word);
    return is_one_of(titles, word);
}

std::string last_word(const std::string& name) {
    const std::size_t space = name.rfind(' ');
    return space == std::string::npos ? name : name.substr(space + 1);
}

/// "Ingrid Drever MP": nobody who is written to in office is greeted by first name.
bool has_office(const std::string& name) {
    constexpr std::array<std::string_view, 6> offices = {"MP", "MSP", "MEP", "TD", "KC", "QC"};
    return is_one_of(offices, last_word(name));
}

/// "Dr. Patel" around "Patel"; empty without a title before it.
Span with_title(const Tokens& tokens, Span surname) {
    const text::Token* before = nullptr;
    for (const text::Token& token : tokens) {
        if (token.span.start == surname.start)
            return before && is_title(before->lower) ? Span{before->span.start, surname.end} : Span{};
        if (token.kind == text::TokenKind::word) before = &token;
        if (is_punctuation(token) && token.lower != ".") before = nullptr;
    }
    return {};
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

bool has_message(const Turn& turn, int message) {
    return std::any_of(turn.messages.begin(), turn.messages.end(),
                       [&](const CustomerMessage* own) { return own->id == message; });
}

bool replied_between(const Conversation& conversation, const Turn& turn, Milliseconds until_ms) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
        return reply.answers && has_message(turn, *reply.answers) && reply.at_ms <= until_ms &&
               decides(reply);
    });
}

bool continues(const Conversation& conversation, const Turn& turn, const CustomerMessage& message) {
    return turn.last().step == message.step && !replied_between(conversation, turn, message.at_ms);
}

}  // namespace

bool Turn::wants_answer() const { return expects && !is_silent(expects->route); }

std::vector<Turn> turns_of(const Conversation& conversation) {
    std::vector<Turn> turns;
    for (const CustomerMessage& message : conversation.messages) {
        if (!message.of_customer()) continue;
        if (turns.empty() || !continues(conversation, turns.back(), message)) turns.emplace_back();
        turns.back().messages.push_back(&message);
        if (message.expects) turns.back().expects = &*message.expects;
    }
    for (const Reply& reply : conversation.replies)
        for (Turn& turn : turns)
            if (reply.answers && has_message(turn, *reply.answers)) turn.replies.push_back(&reply);
    return turns;
}

bool reached(const Reply& reply) { return !reply.after_customer_left; }

bool speaks(const Reply& reply) { return reached(reply) && reply.via != Via::note && !blank(reply.text); }

bool decides(const Reply& reply) {
    if (is_about_other(reply.route, reply.to)) return speaks(reply);
    const bool stays = reply.route == Route::stay_public || reply.route == Route::quote;
    return speaks(reply) || (reached(reply) && !stays);
}

bool answers(const Reply& reply) { return decides(reply) && !is_silent(reply.route); }

bool speaks_in_public(const Reply& reply) { return speaks(reply) && reply.via == Via::open; }

bool is_private(Route route) {
    return route == Route::dm || route == Route::phone || route == Route::email ||
           route == Route::secure_link;
}

bool is_silent(Route route) { return leaves_unanswered(route); }

const Reply* first_answer(const Turn& turn) {
    const auto found = std::find_if(turn.replies.begin(), turn.replies.end(),
                                    [](const Reply* reply) { return answers(*reply); });
    return found == turn.replies.end() ? nullptr : *found;
}

const Reply* first_words(const Conversation& conversation) {
    for (const Turn& turn : turns_of(conversation)) {
        if (!turn.wants_answer()) continue;
        for (const Reply* reply : turn.replies)
            if (speaks(*reply)) return reply;
    }
    return nullptr;
}

const Turn* first_wanted(const std::vector<Turn>& turns) {
    const auto found =
        std::find_if(turns.begin(), turns.end(), [](const Turn& turn) { return turn.wants_answer(); });
    return found == turns.end() ? nullptr : &*found;
}

const CustomerMessage* answered_by(const Conversation& conversation, const Reply& reply) {
    for (const CustomerMessage& message : conversation.messages)
        if (reply.answers && message.id == *reply.answers) return &message;
    return nullptr;
}

const Expectation* expected_of(const Conversation& conversation, const Reply& reply) {
    for (const Turn& turn : turns_of(conversation))
        if (reply.answers && has_message(turn, *reply.answers)) return turn.expects;
    return nullptr;
}

std::string first_name(const Conversation& conversation) {
    const std::string& name = conversation.customer_name;
    const std::string first = name.substr(0, name.find(' '));
    if (has_office(name)) return "";
    const bool initial = first.size() <= 2 && (first.size() < 2 || first.back() == '.');
    if (initial) return "";
    return is_title(first) ? first + " " + last_word(name) : first;
}

std::vector<Span> places_of_name(const Conversation& conversation, const std::string& text) {
    const std::string name = first_name(conversation);
    if (name.empty()) return {};
    const Tokens tokens = text::tokenize(text);
    std::vector<Span> places = find_phrase(tokens, name);
    const std::string surname = last_word(conversation.customer_name);
    if (name.find(' ') != std::string::npos || surname == name) return places;
    for (const Span place : find_phrase(tokens, surname))
        if (const Span titled = with_title(tokens, place); !titled.empty()) places.push_back(titled);
    std::sort(places.begin(), places.end());
    return places;
}

}  // namespace scoring::criteria
