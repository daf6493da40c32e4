#include "scoring/criteria/removal.h"

#include <array>

#include "scoring/one_of.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 16> removing = {
    "delete", "deleting", "deleted", "remove",  "removing", "removed", "hide", "hidden",
    "hiding", "erase",    "edit",    "untweet", "redact",   "scrub",   "wipe", "unpost"};
constexpr std::array<std::string_view, 9> moving = {"take", "taking",  "taken", "get", "getting",
                                                    "pull", "pulling", "bring", "come"};
constexpr std::array<std::string_view, 3> away = {"down", "off", "away"};
constexpr int longest_object = 7;  // words between "take" and "down"

/// "take ... down", within one clause.
bool is_moved_away(const Tokens& tokens, std::size_t verb) {
    for (std::size_t at = verb + 1; at < tokens.size() && at <= verb + longest_object; ++at) {
        if (is_punctuation(tokens[at])) return false;
        if (is_one_of(away, tokens[at].lower)) return true;
    }
    return false;
}

}  // namespace

bool asks_for_removal(const Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool named = is_one_of(removing, tokens[at].lower) ||
                           (is_one_of(moving, tokens[at].lower) && is_moved_away(tokens, at));
        if (named && !is_negated(tokens, tokens[at].span)) return true;
    }
    return false;
}

}  // namespace scoring::criteria
