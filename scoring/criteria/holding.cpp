#include "scoring/criteria/holding.h"

#include <algorithm>
#include <array>

#include "scoring/criteria/phrases.h"
#include "scoring/criteria/values.h"
#include "scoring/text/similarity.h"

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

bool names_a_time(const std::string& text) {
    const std::vector<Value> values = find_values(text);
    return std::any_of(values.begin(), values.end(), [](const Value& value) {
        return value.kind == ValueKind::time || value.kind == ValueKind::duration;
    });
}

}  // namespace

bool is_holding(const Reply& reply) {
    if (reply.route != Route::stay_public && reply.route != Route::quote) return false;
    for (const Act act : acts_that_do_something)
        if (reply.reading.has(act)) return false;
    const Tokens tokens = text::tokenize(reply.text);
    if (tokens.size() > longest_holding_tokens || names_a_time(reply.text)) return false;
    return !find_any_meant(tokens, holding_phrases).empty();
}

bool is_hasty_saved(const Transcript& transcript, const CustomerMessage& message, const Reply& reply) {
    const Milliseconds seen_ms = std::max(message.at_ms, message.read_at_ms.value_or(message.at_ms));
    const double words = static_cast<double>(text::tokenize(message.text).size());
    if (static_cast<double>(reply.at_ms - seen_ms) >= 1000 * words / words_per_second) return false;
    const auto& saved = transcript.playbook.saved_replies;
    return std::any_of(saved.begin(), saved.end(), [&](const SavedReply& own) {
        return text::similarity_milli(own.text, reply.text) >= nearly_same_milli;
    });
}

}  // namespace scoring::criteria
