#include "scoring/text/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/one_of.h"

namespace scoring::text {
namespace {

constexpr int fewest_words = 2;

bool ends_thought(const Token& token) {
    if (token.kind != TokenKind::punctuation) return false;
    const char first = token.lower.front();
    return first == '.' || first == '!' || first == '?' || first == ';' || token.lower.starts_with("\u2026");
}

bool turns(const Token& token) {
    constexpr std::array<std::string_view, 5> turning = {"but", "however", "although", "though", "whereas"};
    return token.kind == TokenKind::word && is_one_of(turning, token.lower);
}

/// ", you moron": what somebody is called behind a comma.
bool addresses(std::span<const Token> tokens, std::size_t comma) {
    return tokens[comma].lower == "," && comma + 1 < tokens.size() && tokens[comma + 1].lower == "you";
}

bool is_long_enough(std::span<const Token> tokens, const Clause& clause) {
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(clause.first);
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(clause.end);
    return std::count_if(begin, end, [](const Token& token) {
               return token.kind == TokenKind::word || token.kind == TokenKind::emoji;
           }) >= fewest_words;
}

}  // namespace

std::vector<Clause> clauses_of(std::span<const Token> tokens) {
    std::vector<Clause> clauses;
    const auto close = [&](Clause clause) {
        if (clause.first == clause.end) return;
        const bool joins =
            !clauses.empty() && (!is_long_enough(tokens, clause) || !is_long_enough(tokens, clauses.back()));
        if (joins)
            clauses.back().end = clause.end;
        else
            clauses.push_back(clause);
    };
    std::size_t first = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (turns(tokens[at])) {
            close({first, at});
            first = at;
        }
        const bool more_marks = at + 1 < tokens.size() && tokens[at + 1].kind == TokenKind::punctuation;
        if ((!ends_thought(tokens[at]) && !addresses(tokens, at)) || more_marks) continue;
        close({first, at + 1});
        first = at + 1;
    }
    close({first, tokens.size()});
    return clauses;
}

}  // namespace scoring::text
