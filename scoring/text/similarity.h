// How alike two texts are: a saved reply that was not made one's own, or the same reply twice (T6, S1).
#pragma once

#include <span>

#include "scoring/text/tokens.h"

namespace scoring::text {

/// 0 nothing in common, 1000 the same words in the same order. Names, links, numbers, signatures, capitals
/// and punctuation do not count. Symmetrical.
int similarity_milli(std::span<const Token> a, std::span<const Token> b);

}  // namespace scoring::text
