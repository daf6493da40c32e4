// Dates and times of day as files write them, without locale or time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sim/scenario/brand.h"

namespace sim::scenario {

/// Seconds since 1970 of "2026-03-02T09:00:00"; empty when it is no such date.
std::optional<std::int64_t> unix_seconds(std::string_view date_time);
/// "08:00-20:00"; 24:00 may close. Empty when it is no such span or closes before it opens.
std::optional<DayHours> day_hours(std::string_view span);

}  // namespace sim::scenario
