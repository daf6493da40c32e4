// Dates and times of day as files write them, without locale or time zone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/brand.h"

namespace sim::scenario {

/// Seconds since 1970 of "2026-03-02T09:00:00"; empty when it is no such date.
std::optional<std::int64_t> unix_seconds(std::string_view date_time);
/// Days since 1970 of "2026-03-02"; empty when it is no such date.
std::optional<std::int64_t> day_number(std::string_view date);
/// "08:00-20:00", "08:00-12:00, 13:00-17:00", "20:00-02:00" over midnight; 24:00 may close. Empty when it is
/// no such thing, or when a span begins before the one in front of it has ended.
std::optional<std::vector<DayHours>> day_hours(std::string_view spans);

/// Minutes after midnight of "09:30"; empty when it is no such time.
std::optional<int> minute_of_day(std::string_view clock);

inline constexpr std::int64_t seconds_per_day = 86'400;
/// Monday first, as in Brand::hours.
inline constexpr std::array<std::string_view, 7> weekday_names = {"Mon", "Tue", "Wed", "Thu",
                                                                  "Fri", "Sat", "Sun"};

/// Days since 1970, whole ones: the second before it belongs to day -1.
std::int64_t day_of(std::int64_t unix_s);
/// Of a day since 1970: 0 is Monday.
std::size_t weekday_of(std::int64_t day);

/// In the Gregorian calendar; of a year and a month from 1 to 12.
std::int64_t days_since_1970(int year, int month, int day);
int days_in(int year, int month);

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
