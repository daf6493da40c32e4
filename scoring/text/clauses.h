// A message cut where one thought ends and another begins, so that a rude one is not washed out by a kind
// one.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::text {

/// Tokens from `first` to before `end`.
struct Clause {
    std::size_t first = 0;
    std::size_t end = 0;
    bool operator==(const Clause&) const = default;
};

/// Cut behind sentence ends, before "but" and its like and before ", you". A lone word goes with the clause
/// before it. Every token is in one clause.
std::vector<Clause> clauses_of(std::span<const Token> tokens);

}  // namespace scoring::text
