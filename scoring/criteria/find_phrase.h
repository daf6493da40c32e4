// Phrases by words: "free" is not found in "freedom", "card number" is found across a line break, and "we
// cannot promise a refund" is not a promise.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::criteria {

using Tokens = std::vector<text::Token>;

/// Every place where the phrase's words stand one after the other; punctuation between them is passed over.
std::vector<Span> find_phrase(const Tokens& tokens, std::string_view phrase);
/// The first place where any of the phrases stands, or an empty span.
Span find_any(const Tokens& tokens, std::span<const std::string_view> phrases);
/// The same, places that are negated passed over.
Span find_any_meant(const Tokens& tokens, std::span<const std::string_view> phrases);
/// A "not", "never", "can't" and the like stands up to four words before the span, in the same clause.
bool is_negated(const Tokens& tokens, Span span);
/// From the end of one sentence to the end of the next; ends with "." "!" "?" or a line of its own.
std::vector<Span> sentences_of(const Tokens& tokens);
/// The words of the tokens inside the span.
Tokens tokens_in(const Tokens& tokens, Span span);
/// The word that stands last before the span; "" when there is none.
std::string_view word_before(const Tokens& tokens, Span span);
bool has_word(const Tokens& tokens, std::string_view word);
bool has_any_word(const Tokens& tokens, std::span<const std::string_view> words);

}  // namespace scoring::criteria
