// Sums of money, lengths of time, shares and weights: "£38", "two pounds forty", "2.5 hours", "20 per cent".
#pragma once

#include <optional>

#include "scoring/text/values/numbers.h"
#include "scoring/text/values/value.h"

namespace scoring::text {

/// The amount that begins with this piece, without its span; a number alone is one, too.
std::optional<Read<Value>> read_amount(const Pieces& pieces, std::size_t at);

}  // namespace scoring::text
