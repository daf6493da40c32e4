// The proleptic Gregorian calendar, in days since Thursday, 1 January 1970.
#pragma once

#include <cstdint>

namespace scoring::text {

std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day);

struct Civil {
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
};
Civil civil_of(std::int64_t days);
/// Monday is 0.
int weekday_of(std::int64_t days);

}  // namespace scoring::text
