#include "sim/viewmodel/desk_clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

constexpr int minutes_a_day = 24 * 60;

/// Minutes since Monday 00:00 of the simulated week.
int minute_of_week(const scenario::Scenario& scenario, engine::Tick now) {
    const std::int64_t second = scenario.begins_unix_s + now / 1000;
    const std::int64_t day = scenario::day_of(second);
    const auto of_day = static_cast<int>((second - day * scenario::seconds_per_day) / 60);
    return static_cast<int>(scenario::weekday_of(day)) * minutes_a_day + of_day;
}

std::int64_t day_of(const scenario::Scenario& scenario, engine::Tick at) {
    return scenario::day_of(scenario.begins_unix_s + at / 1000);
}

}  // namespace

std::string later_words(const scenario::Scenario& scenario, engine::Tick before, engine::Tick after) {
    const std::int64_t days = day_of(scenario, after) - day_of(scenario, before);
    if (days <= 0) return "";
    const int minute = minute_of_week(scenario, after);
    const std::string when =
        fmt::format("{} {}", scenario::weekday_names[static_cast<std::size_t>(minute / minutes_a_day)],
                    time_of_day(minute % minutes_a_day));
    return days == 1 ? "The next day · " + when : fmt::format("{} days later · {}", days, when);
}

Chip hours_chip(const scenario::Scenario& scenario, engine::Tick now) {
    const auto& hours = scenario.brand.hours;
    if (std::ranges::none_of(hours, [](const auto& day) { return day.has_value(); })) return {};
    const int minute = minute_of_week(scenario, now);
    const int today = minute / minutes_a_day, time = minute % minutes_a_day;
    const auto& open = hours[static_cast<std::size_t>(today)];
    if (open && time >= open->open_minute && time < open->close_minute)
        return {"open until " + time_of_day(open->close_minute), Mood::good, "check"};
    for (int ahead = 0; ahead <= 7; ++ahead) {
        const int day = (today + ahead) % 7;
        const auto& next = hours[static_cast<std::size_t>(day)];
        if (!next || (ahead == 0 && time >= next->open_minute)) continue;
        const std::string when =
            ahead == 0 ? "" : std::string(scenario::weekday_names[static_cast<std::size_t>(day)]) + " ";
        return {fmt::format("closed, opens {}{}", when, time_of_day(next->open_minute)), Mood::warn, "moon"};
    }
    return {"closed", Mood::warn, "moon"};
}

}  // namespace sim::viewmodel
