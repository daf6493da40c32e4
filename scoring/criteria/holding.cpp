#include "scoring/criteria/holding.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "scoring/criteria/phrases.h"
#include "scoring/criteria/values.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 20> holding_phrases = {
    "looking into",   "look into it",    "look into this", "checking",        "check this for",
    "check on this",  "let me check",    "let me look",    "let me find out", "bear with",
    "one moment",     "a moment",        "hold on",        "get back to you", "be back with",
    "on the case",    "investigating",   "finding out",    "we're on it",     "i'm on it"};
constexpr std::size_t longest_holding_tokens = 32;
constexpr double words_per_second = 5;  // 300 words a minute: a fast reader of plain text
constexpr double nearly_same_at = .8;

constexpr std::array<Act, 7> acts_that_do_something = {Act::ask_dm,    Act::give_phone,      Act::give_email,
                                                       Act::give_link, Act::redirect_handle, Act::hand_off,
                                                       Act::ask_question};

bool names_a_time(const std::string& text) {
    const std::vector<Value> values = find_values(text);
    return std::any_of(values.begin(), values.end(), [](const Value& value) {
        return value.kind == ValueKind::time || value.kind == ValueKind::duration;
    });
}

using Pairs = std::map<std::pair<std::string, std::string>, int>;

Pairs word_pairs(const std::string& text) {
    Pairs pairs;
    std::string before = "^";
    for (const text::Token& token : text::tokenize(text)) {
        if (token.kind == text::TokenKind::punctuation) continue;
        ++pairs[{before, token.lower}];
        before = token.lower;
    }
    return pairs;
}

int total(const Pairs& pairs) {
    int sum = 0;
    for (const auto& [pair, count] : pairs) sum += count;
    return sum;
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

double nearly_same(const std::string& one, const std::string& other) {
    const Pairs left = word_pairs(one), right = word_pairs(other);
    const int sum = total(left) + total(right);
    if (sum == 0) return 0;
    int common = 0;
    for (const auto& [pair, count] : left)
        if (const auto found = right.find(pair); found != right.end()) common += std::min(count, found->second);
    return 2.0 * common / sum;
}

bool is_hasty_saved(const Transcript& transcript, const CustomerMessage& message, const Reply& reply) {
    const Milliseconds seen_ms = std::max(message.at_ms, message.read_at_ms.value_or(message.at_ms));
    const double words = static_cast<double>(text::tokenize(message.text).size());
    if (static_cast<double>(reply.at_ms - seen_ms) >= 1000 * words / words_per_second) return false;
    const auto& saved = transcript.playbook.saved_replies;
    return std::any_of(saved.begin(), saved.end(), [&](const SavedReply& own) {
        return nearly_same(own.text, reply.text) >= nearly_same_at;
    });
}

}  // namespace scoring::criteria
