#include "sim/viewmodel/desk_clock.h"

#include <fmt/format.h>

#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

std::int64_t day_of(const scenario::Scenario& scenario, engine::Tick at) {
    return scenario::day_of(scenario::wall_second(scenario, at));
}

/// "Mon 08:00", also of another day of the same name.
std::string weekday_and_time(const scenario::Scenario& scenario, engine::Tick at) {
    return fmt::format("{} {}", scenario::weekday_names[scenario::weekday_of(day_of(scenario, at))],
                       clock_time(scenario, at));
}

}  // namespace

std::string later_words(const scenario::Scenario& scenario, engine::Tick before, engine::Tick after) {
    const std::int64_t days = day_of(scenario, after) - day_of(scenario, before);
    if (days <= 0) return "";
    const std::string when = weekday_and_time(scenario, after);
    return days == 1 ? "The next day · " + when : fmt::format("{} days later · {}", days, when);
}

Chip hours_chip(const scenario::Scenario& scenario, engine::Tick now) {
    const scenario::Timetable& hours = scenario.brand.hours;
    if (hours.always_open()) return {};
    const std::optional<engine::Tick> next = scenario::next_change(scenario, hours, now);
    if (scenario::is_open(scenario, hours, now)) {
        const engine::Tick close = next.value_or(now);
        // The last moment of a day is its 24:00, not the next one's midnight.
        const bool at_midnight = clock_time(scenario, close) == "00:00";
        return {"open until " + (at_midnight ? "24:00" : clock_time(scenario, close)), Mood::good, "check"};
    }
    if (!next) return {"closed", Mood::warn, "moon"};
    const bool today = day_of(scenario, *next) == day_of(scenario, now);
    return {"closed, opens " + (today ? clock_time(scenario, *next) : weekday_and_time(scenario, *next)),
            Mood::warn, "moon"};
}

}  // namespace sim::viewmodel
