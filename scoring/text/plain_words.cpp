#include "scoring/text/plain_words.h"

#include <algorithm>

#include "scoring/text/syllables.h"

namespace scoring::text {
namespace {

constexpr int hard_syllables = 4;

bool is_known(const Token& word, const std::vector<Token>& known) {
    return std::ranges::find(known, word.lower, &Token::lower) != known.end();
}

}  // namespace

std::vector<Span> long_for_slow_readers(const std::vector<Token>& tokens) {
    std::vector<Span> found;
    std::size_t words = 0;
    Span sentence;
    const auto close = [&] {
        if (words > longest_plain_sentence) found.push_back(sentence);
        words = 0;
    };
    for (const Token& token : tokens) {
        if (words == 0) sentence.start = token.span.start;
        sentence.end = token.span.end;
        if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++words;
        if (ends_sentence(token)) close();
    }
    close();
    return found;
}

std::vector<Span> hard_words(const std::vector<Token>& tokens, const std::vector<Token>& known) {
    std::vector<Span> found;
    for (const Token& token : tokens)
        if (token.kind == TokenKind::word && syllables_in(token.lower) >= hard_syllables &&
            !is_known(token, known))
            found.push_back(token.span);
    return found;
}

}  // namespace scoring::text
