// A value that a text names, whatever its letters: "16:00", "4pm" and "four o'clock" are one time, "£38" and
// "38 quid" one sum. Readers of values make them (find_values.h), same_value.h compares them.
#pragma once

#include <cstdint>
#include <string>

#include "scoring/reading.h"

namespace scoring::text {

enum class ValueKind {
    time,
    time_span,
    money,
    weekday,
    date,
    day_of_month,
    near_day,
    duration,
    percent,
    weight,
    number,
    phone,
    link
};

/// A time of day as it was written: minutes after midnight.
struct Clock {
    int minute = 0;
    bool either_half = false;  ///< neither am nor pm was said: the minute is below 720, and so may be meant
    bool operator==(const Clock&) const = default;
};

enum class Currency { pound, euro, dollar };

/// `amount` is: minutes after midnight, pence or cents, days from Monday, month * 100 + day, the day ("the
/// 25th"), days from today ("tomorrow" is 1), minutes, hundredths of a per cent, grams, hundredths; nothing
/// for spans, telephones and links.
struct Value {
    ValueKind kind = ValueKind::number;
    std::int64_t amount = 0;
    Span span;
    bool sure =
        true;         ///< false: as likely something else ("10 to 4", "by four"); met, but accused of nothing
    Clock from = {};  ///< of a time; of a span of time its begin
    Clock until = {};  ///< of a span of time
    Currency currency = Currency::pound;
    bool working_days = false;  ///< of a length of time
    std::string written = {};   ///< a telephone's digits from the area's 0 on; a link without its frills
};

}  // namespace scoring::text
