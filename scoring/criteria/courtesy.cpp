#include "scoring/criteria/courtesy.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/message_of.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 16> courtesies = {
    "welcome",     "thank you",   "thanks",        "no problem",  "no worries",   "not at all",
    "any time",    "anytime",     "take care",     "my pleasure", "good to hear", "glad to",
    "have a good", "have a nice", "have a lovely", "cheers"};
constexpr std::ptrdiff_t longest_courtesy = 9;  // "Thanks for your patience, Sam, have a lovely afternoon."
constexpr std::ptrdiff_t only_a_name = 2;

std::ptrdiff_t words_in(const Tokens& tokens) {
    return std::ranges::count_if(tokens, [](const text::Token& token) {
        return token.kind == text::TokenKind::word || token.kind == text::TokenKind::number;
    });
}

bool has_number(const Tokens& tokens) {
    return std::ranges::any_of(tokens, [](const text::Token& token) {
        return token.kind == text::TokenKind::number || token.kind == text::TokenKind::url;
    });
}

}  // namespace

bool is_courtesy(const Case& given, const Reply& reply) {
    const Tokens& tokens = tokens_of(given, reply);
    bool kind = false;
    for (const Span& sentence : sentences_of(tokens)) {
        const Tokens own = tokens_in(tokens, sentence);
        const std::ptrdiff_t words = words_in(own);
        if (has_number(own) || words > longest_courtesy) return false;
        const bool thanks = !find_any(own, courtesies).empty();
        if (!thanks && words > only_a_name) return false;
        kind = kind || thanks;
    }
    return kind;
}

}  // namespace scoring::criteria
