// A message as words: what acts, qualities and criteria look at. Every token knows its place in the true
// text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"
#include "scoring/text/word_hash.h"

namespace scoring::text {

/// An e-mail address is one `url` token, too: both are places to go to, not words.
enum class TokenKind { word, number, punctuation, emoji, mention, hashtag, url };

struct Token {
    TokenKind kind;
    Span span;
    std::string lower;       ///< case-folded UTF-8; curly apostrophes straightened
    bool capitals = false;   ///< two or more letters, all upper case
    bool stretched = false;  ///< one character stands three times in a row: "sooo"
    std::uint64_t hash = 0;  ///< word_hash(lower): whoever looks the word up need not read it again
    bool initial = false;    ///< begins with a capital
};

using TokenSpan = std::span<const Token>;

bool is_punctuation(const Token& token);
/// "." "!" "?"
bool ends_sentence(const Token& token);

/// Words keep inner apostrophes and hyphens ("don't", "re-delivery"); runs of one punctuation mark are one
/// token ("!!!"); an emoji keeps its modifiers and joined parts. Spaces are dropped.
std::vector<Token> tokenize(std::string_view utf8);
std::vector<Token> tokenize(std::u32string_view points);
/// The words as the eye reads them (normalise.h), each with its place in the true text.
std::vector<Token> tokenize_normalised(std::u32string_view points);

}  // namespace scoring::text
