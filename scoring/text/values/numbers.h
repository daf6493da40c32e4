// Numbers in digits and in words: "1,250", "2.5", "thirty-eight", "two and a half", "twenty-fifth".
#pragma once

#include <cstdint>
#include <optional>

#include "scoring/text/values/pieces.h"

namespace scoring::text {

/// What was read, and the piece behind it.
template <typename What>
struct Read {
    What what;
    std::size_t end = 0;
};

/// In hundredths, to a hundred million; with decimals and halves.
std::optional<Read<std::int64_t>> read_number(const Pieces& pieces, std::size_t at);
/// A whole number of up to two digits, or a word for one to twenty-nine.
std::optional<Read<int>> read_small(const Pieces& pieces, std::size_t at);
/// "25th", "twenty-fifth", 1 to 31; `digits` tells whether it was written in digits.
struct Ordinal {
    int day = 0;
    bool digits = false;
};
std::optional<Read<Ordinal>> read_ordinal(const Pieces& pieces, std::size_t at);

}  // namespace scoring::text
