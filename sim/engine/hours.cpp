#include <algorithm>

#include "sim/engine/agenda.h"
#include "sim/scenario/date.h"

namespace sim::engine {

namespace {

using scenario::seconds_per_day;
using scenario::weekday_of;

std::int64_t day_of(const scenario::Scenario& scenario, Tick at) {
    return scenario::day_of(scenario.begins_unix_s + at / 1000);
}

Tick tick_of(const scenario::Scenario& scenario, std::int64_t day, int minute) {
    return (day * seconds_per_day + minute * std::int64_t{60} - scenario.begins_unix_s) * 1000;
}

bool has_hours(const scenario::Scenario& scenario) {
    return std::ranges::any_of(scenario.brand.hours, [](const auto& day) { return day.has_value(); });
}

/// The next time the desk closes (it is open) or opens (it is closed).
std::optional<Tick> next_change(const scenario::Scenario& scenario, Tick now, bool open) {
    const std::int64_t today = day_of(scenario, now);
    for (std::int64_t day = today - 1; day <= today + 8; ++day) {
        const auto& hours = scenario.brand.hours[weekday_of(day)];
        if (!hours) continue;
        const Tick at = tick_of(scenario, day, open ? hours->close_minute : hours->open_minute);
        // Open around midnight: one day ends where the next begins.
        if (at > now && is_open_at(scenario, at) != open) return at;
    }
    return std::nullopt;
}

}  // namespace

bool is_open_at(const scenario::Scenario& scenario, Tick at) {
    if (!has_hours(scenario)) return true;
    const std::int64_t today = day_of(scenario, at);
    for (std::int64_t day = today - 1; day <= today; ++day) {
        const auto& hours = scenario.brand.hours[weekday_of(day)];
        if (hours && at >= tick_of(scenario, day, hours->open_minute) &&
            at < tick_of(scenario, day, hours->close_minute))
            return true;
    }
    return false;
}

void plan_hours(State& state) {
    if (!has_hours(*state.scenario)) return;
    if (const auto at = next_change(*state.scenario, state.now, state.desk_open))
        plan(state, {*at, 0, Planned::Kind::hours, "", state.desk_open ? 0 : 1});
}

}  // namespace sim::engine
