// Insults that stand in a list, in any of ten languages, and pictures that mock:
// assets/judge/words/insults.words.
#pragma once

#include <span>
#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::text {

struct InsultSeen {
    Span span;
    bool mocks = false;  ///< it makes fun of somebody rather than calling names
};

/// Compared without case, accents and skin tones; ordered by span.
std::vector<InsultSeen> find_insults(std::span<const Token> tokens);

}  // namespace scoring::text
