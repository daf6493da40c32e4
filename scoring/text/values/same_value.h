// Whether what was said is what was meant: 4 o'clock and 16:00, tomorrow and 6 March.
#pragma once

#include <cstdint>
#include <optional>

#include "scoring/text/values/value.h"

namespace scoring::text {

/// Either may leave out morning or afternoon; the other then tells which.
bool same_clock(const Clock& one, const Clock& other);
/// "020 7946": the beginning of a telephone number, which any number with it meets.
bool is_part_of_phone(const Value& value);
/// Of one kind and amount; neither is wanted of the other.
bool same_value(const Value& one, const Value& other);
/// The same, and days by the calendar: `today` in days since 1970, when it is known.
bool meets(const Value& wanted, const Value& said, std::optional<std::int64_t> today);

}  // namespace scoring::text
