// Dates and times of day as files write them, without locale or time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/brand.h"

namespace sim::scenario {

/// Seconds since 1970 of "2026-03-02T09:00:00"; empty when it is no such date.
std::optional<std::int64_t> unix_seconds(std::string_view date_time);
/// "08:00-20:00"; 24:00 may close. Empty when it is no such span or closes before it opens.
std::optional<DayHours> day_hours(std::string_view span);

/// Minutes after midnight of "09:30"; empty when it is no such time.
std::optional<int> minute_of_day(std::string_view clock);

struct CivilDay {
    int year = 1970;
    int month = 1;
    int day = 1;
    int weekday = 3;  ///< Monday is 0
};
CivilDay civil_day(std::int64_t unix_s);
/// "Sat 7 Feb 07:12".
std::string day_and_time(std::int64_t unix_s);

}  // namespace sim::scenario
