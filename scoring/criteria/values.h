// Values that two texts can agree or disagree on: times, money, days, dates, durations, shares. "2 pm",
// "14:00" and "14.00h" are one value; "£4" and "4 days" are of different kinds and never contradict each
// other.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::criteria {

enum class ValueKind { time, money, weekday, date, day_of_month, duration, percent };

/// `amount` is minutes after midnight, cents, days from Monday, month * 100 + day, the day ("the 25th"),
/// minutes, or hundredths of a per cent.
struct Value {
    ValueKind kind;
    std::int64_t amount = 0;
    Span span;
};

std::vector<Value> find_values(std::string_view text);

}  // namespace scoring::criteria
