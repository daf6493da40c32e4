#include "scoring/criteria/criticism_hidden.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"
#include "scoring/routes.h"

namespace scoring::criteria {
namespace {

bool asked_for(const Conversation& conversation, const Reply& reply) {
    const Expectation* expects = expected_of(conversation, reply);
    if (!expects) return false;
    const auto accepted = expects->accept_milli.find(reply.route);
    return expects->route == reply.route ||
           (accepted != expects->accept_milli.end() && accepted->second >= 500);
}

/// A post that shows private data may be hidden to protect whoever posted it.
bool protects(const CustomerMessage& message) { return !message.reading.private_data.empty(); }

/// Somebody's data was posted, here or earlier, or the step is about such a post: what should go is not the
/// criticism.
bool about_data(const Conversation& conversation, const Reply& reply) {
    const Expectation* expects = expected_of(conversation, reply);
    const bool expected = expects && is_one_of(expects->acts, Act::ask_removal);
    return expected || std::any_of(conversation.messages.begin(), conversation.messages.end(), protects);
}

/// What is hidden to protect somebody is no criticism hidden, whatever else is said of it.
constexpr std::array<std::string_view, 28> protective = {
    "phone number", "your number", "card",   "card number", "address", "private",  "personal",
    "details",      "data",        "slur",   "slurs",       "abuse",   "abusive",  "threat",
    "threats",      "racist",      "hate",   "spam",        "scam",    "fake",     "privacy",
    "security",     "somebody's",  "a name", "number",      "numbers", "her name", "his name"};

/// What is said in public of the brand, and what becomes of it.
constexpr std::array<std::string_view, 40> criticism = {
    "review",  "reviews", "comment", "comments", "post",      "posts",      "posted",     "tweet",
    "tweets",  "thread",  "rating",  "ratings",  "star",      "stars",      "photo",      "photos",
    "picture", "video",   "blocked", "block",    "hidden",    "hide",       "deleted",    "delete",
    "removed", "muted",   "mute",    "survey",   "complaint", "complaints", "complained", "complain",
    "page",    "feed",    "truth",   "honest",   "honestly",  "public",     "archive",    "marks"};

/// Words that say the criticism was made to go, or offer something for its going.
Span hides_in_words(const Case& given, const Conversation& conversation, const Reply& reply,
                    const CustomerMessage* message) {
    if (!speaks(reply) || !message || protects(*message)) return {};
    if (!find_any(tokens_of(given, reply), protective).empty()) return {};
    if (!has_any_word(tokens_of(given, reply), criticism) &&
        !has_any_word(tokens_of(given, *message), criticism))
        return {};
    const text::Message& words = message_of(given, reply);
    for (const text::Cue cue : {text::Cue::criticism_gone, text::Cue::criticism_traded})
        if (const auto hits = text::hits_of(words, cue); !hits.empty()) return words.span_of(hits.front());
    // Nothing in the post needs protecting, so what should go is what it says.
    if (about_data(conversation, reply)) return {};
    return reply.reading.has(Act::ask_removal) ? reply.reading.span_of(Act::ask_removal) : Span{};
}

std::vector<CriticalError> find_hidden_criticism(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            const CustomerMessage* answered = answered_by(conversation, reply);
            if (const Span hidden = hides_in_words(given, conversation, reply, answered); !hidden.empty())
                errors.push_back(
                    error_in(conversation, reply, hidden,
                             "Criticism may stand: making it go, or paying for that, makes it louder.",
                             better_reply({given, conversation, answered})));
            if (reply.route != Route::hide && reply.route != Route::report) continue;
            if (is_about_other(reply.route, reply.to)) continue;
            const CustomerMessage* message = answered_by(conversation, reply);
            if (!message || !message->legitimate_criticism || protects(*message) ||
                asked_for(conversation, reply))
                continue;
            errors.push_back(error_in(
                conversation, reply, {},
                fmt::format("What {} wrote may stand: criticism is not abuse, and hiding it makes it louder.",
                            called(conversation)),
                better_reply({given, conversation, message})));
        }
    return errors;
}

}  // namespace

const CriticalCheck criticism_hidden = {
    .id = "K14",
    .name = "Criticism hidden",
    .rationale = "Deleted criticism comes back as a screenshot.",
    .needs_confirmation = true,
    .check = find_hidden_criticism,
};

}  // namespace scoring::criteria
