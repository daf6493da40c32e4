#include "scoring/criteria/holding.h"

#include <algorithm>
#include <array>

#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/message_of.h"
#include "scoring/one_of.h"
#include "scoring/text/similarity.h"
#include "scoring/text/values/find_values.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 20> holding_phrases = {
    "looking into",  "look into it",  "look into this", "checking",        "check this for",
    "check on this", "let me check",  "let me look",    "let me find out", "bear with",
    "one moment",    "a moment",      "hold on",        "get back to you", "be back with",
    "on the case",   "investigating", "finding out",    "we're on it",     "i'm on it"};
constexpr std::size_t longest_holding_tokens = 32;
constexpr double words_per_second = 5;  // 300 words a minute: a fast reader of plain text
constexpr int nearly_same_milli = 800;

constexpr std::array<Act, 7> acts_that_do_something = {
    Act::ask_dm,          Act::give_phone, Act::give_email,  Act::give_link,
    Act::redirect_handle, Act::hand_off,   Act::ask_question};

constexpr std::array<std::string_view, 10> somebody_elses = {"for",   "you",    "you're",  "your",  "you've",
                                                             "after", "before", "without", "worth", "you'll"};

/// "I'm checking" holds; "thanks for checking" and "when you're checking in" do not.
bool is_said_of_us(const Tokens& tokens, Span phrase) {
    const text::Token* before = nullptr;
    for (const text::Token& token : tokens)
        if (token.span.end <= phrase.start) before = &token;
    return !before || !is_one_of(somebody_elses, before->lower);
}

bool says_that_somebody_looks(const Tokens& tokens) {
    for (const std::string_view phrase : holding_phrases)
        for (const Span& span : find_phrase(tokens, phrase))
            if (!is_negated(tokens, span) && is_said_of_us(tokens, span)) return true;
    return false;
}

bool names_a_time(const std::string& text) {
    const std::vector<text::Value> values = text::find_sure_values(text);
    return std::any_of(values.begin(), values.end(), [](const text::Value& value) {
        return value.kind == text::ValueKind::time || value.kind == text::ValueKind::duration;
    });
}

}  // namespace

bool is_holding(const Case& given, const Reply& reply) {
    if (reply.route != Route::stay_public && reply.route != Route::quote) return false;
    for (const Act act : acts_that_do_something)
        if (reply.reading.has(act)) return false;
    const Tokens& tokens = tokens_of(given, reply);
    if (tokens.size() > longest_holding_tokens || names_a_time(reply.text)) return false;
    return says_that_somebody_looks(tokens);
}

bool is_hasty_saved(const Case& given, const CustomerMessage& message, const Reply& reply) {
    const Milliseconds seen_ms = std::max(message.at_ms, message.read_at_ms.value_or(message.at_ms));
    const double words = static_cast<double>(tokens_of(given, message).size());
    if (static_cast<double>(reply.at_ms - seen_ms) >= 1000 * words / words_per_second) return false;
    const auto& saved = given.transcript.playbook.saved_replies;
    const Tokens& sent = tokens_of(given, reply);
    return std::any_of(saved.begin(), saved.end(), [&](const SavedReply& own) {
        return text::similarity_milli(tokens_of(given, own), sent) >= nearly_same_milli;
    });
}

}  // namespace scoring::criteria
