// When the clock on the wall is put forward and back, by the rule that holds in a zone today. The rules are
// part of the program and are applied to every year, so that a sitting is the same on every machine, whatever
// its system knows of zones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::scenario {

/// The day and time of day, on the wall, at which the clock is put to the other time: the `week`th `weekday`
/// of a `month` (5: the last one).
struct ClockChange {
    int month = 1;    ///< 1 to 12
    int week = 1;     ///< 1 to 5
    int weekday = 0;  ///< Monday is 0
    int second = 0;   ///< since midnight; may lie on the day before or after
    bool operator==(const ClockChange&) const = default;
};

/// Offsets are seconds to add to the time in Greenwich. A zone without a name has no rule: its clock runs on.
struct TimeZone {
    std::string name;
    int usual_offset_s = 0;
    int other_offset_s = 0;  ///< from `to_other` until `to_usual`, where there are any
    std::optional<ClockChange> to_other;
    std::optional<ClockChange> to_usual;
    bool known() const { return !name.empty(); }
    bool operator==(const TimeZone&) const = default;
};

/// "Europe/London"; empty when there is no such zone.
std::optional<TimeZone> time_zone(std::string_view name);
/// The names of all, for who wrote one wrong.
std::vector<std::string> time_zone_names();
/// "GMT0BST,M3.5.0/1,M10.5.0" (POSIX); empty when it is none.
std::optional<TimeZone> zone_by_rule(std::string_view rule);

/// What the wall shows at a second since 1970 in Greenwich, as the same seconds of a clock without a zone.
std::int64_t wall_of(const TimeZone& zone, std::int64_t utc_s);
/// The first second at which the wall shows this; where it never does, for the clock is put forward, the
/// second of that change.
std::int64_t utc_of(const TimeZone& zone, std::int64_t wall_s);
/// False for what the clock leaps over: 01:30 on 29 March 2026 in London.
bool is_on_the_wall(const TimeZone& zone, std::int64_t wall_s);

}  // namespace sim::scenario
