#include "scoring/criteria/removal.h"

#include <algorithm>
#include <array>

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 16> removing = {
    "delete", "deleting", "deleted", "remove",  "removing", "removed", "hide", "hidden",
    "hiding", "erase",    "edit",    "untweet", "redact",   "scrub",   "wipe", "unpost"};
constexpr std::array<std::string_view, 9> moving = {"take", "taking",  "taken", "get", "getting",
                                                    "pull", "pulling", "bring", "come"};
constexpr std::array<std::string_view, 3> away = {"down", "off", "away"};
constexpr int longest_object = 7;  // words between "take" and "down"

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_mark(const text::Token& token) { return token.kind == text::TokenKind::punctuation; }

/// "take ... down", within one clause.
bool moves_away(const Tokens& tokens, std::size_t verb) {
    for (std::size_t at = verb + 1; at < tokens.size() && at <= verb + longest_object; ++at) {
        if (is_mark(tokens[at])) return false;
        if (one_of(away, tokens[at].lower)) return true;
    }
    return false;
}

}  // namespace

bool asks_for_removal(const Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool named = one_of(removing, tokens[at].lower) ||
                           (one_of(moving, tokens[at].lower) && moves_away(tokens, at));
        if (named && !is_negated(tokens, tokens[at].span)) return true;
    }
    return false;
}

}  // namespace scoring::criteria
