// Days: "Fridays", "Sat 7 March", "March 6th, 2026", "14/05/2026", "the twenty-fifth", "tomorrow".
#pragma once

#include <optional>

#include "scoring/text/values/numbers.h"
#include "scoring/text/values/value.h"

namespace scoring::text {

/// The day that begins with this piece, without its span.
std::optional<Read<Value>> read_day(const Pieces& pieces, std::size_t at);

}  // namespace scoring::text
