// Whether somebody who reads with effort, in a second language or at all, would get through a text.
#pragma once

#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::text {

/// More words than this in one sentence are too many for such a reader: "easy to read" guides ask for one
/// thought a sentence, and 15 words as the most.
inline constexpr std::size_t longest_plain_sentence = 15;

/// The sentences that are longer, in order.
std::vector<Span> long_for_slow_readers(const std::vector<Token>& tokens);
/// Words of four syllables or more ("inconvenience"; Gunning's fog index counts from three on, which finds
/// too many that everybody knows); those that stand in `known`, the customer's own words, are none.
std::vector<Span> hard_words(const std::vector<Token>& tokens, const std::vector<Token>& known);

}  // namespace scoring::text
