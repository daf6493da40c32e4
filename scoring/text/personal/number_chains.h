// Digits that belong together: groups of digits with little between them, as people write cards and phones.
#pragma once

#include <string>
#include <vector>

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

struct DigitGroup {
    Span span;
    std::string digits;
    std::string gap;  ///< what stands between the group before and this one; empty for the first
};

struct NumberChain {
    std::vector<DigitGroup> groups;
    std::string digits;         ///< of all groups
    bool after_letter = false;  ///< a letter stands directly before it, or a letter and a dash
    bool before_letter = false;
    Span span() const { return {groups.front().span.start, groups.back().span.end}; }
    int size() const { return static_cast<int>(digits.size()); }
};

/// How generously groups are joined.
enum class Joining {
    plain,  ///< spaces, line ends, dashes, dots and brackets between groups
    wide    ///< also strokes, stars, underscores, commas, colons and letters that pass for digits (O, l)
};

/// The chains of at least `least` digits that no claim or block touches.
std::vector<NumberChain> find_chains(const Search& search, Joining joining, int least);

/// The part of a chain made of groups [first, last).
NumberChain part_of(const NumberChain& chain, std::size_t first, std::size_t last);

bool passes_luhn(std::string_view digits);

}  // namespace scoring::text::personal
