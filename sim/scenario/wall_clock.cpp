#include "sim/scenario/wall_clock.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/ascii.h"
#include "sim/scenario/date.h"

namespace sim::scenario {

namespace {

std::int64_t whole_seconds(Milliseconds at) { return at / 1000 - (at % 1000 < 0 ? 1 : 0); }

std::int64_t begins_utc(const Scenario& scenario) {
    return utc_of(scenario.brand.hours.zone, scenario.begins_unix_s);
}

/// An account without a zone goes by the desk's.
const TimeZone& zone_for(const Scenario& scenario, const Timetable& hours) {
    return hours.zone.known() ? hours.zone : scenario.brand.hours.zone;
}

std::int64_t day_there(const Scenario& scenario, const TimeZone& zone, Milliseconds at) {
    return day_of(wall_of(zone, begins_utc(scenario) + whole_seconds(at)));
}

}  // namespace

std::int64_t wall_second(const Scenario& scenario, Milliseconds at) {
    const TimeZone& zone = scenario.brand.hours.zone;
    if (!zone.known()) return scenario.begins_unix_s + whole_seconds(at);
    return wall_of(zone, begins_utc(scenario) + whole_seconds(at));
}

Milliseconds moment_of_wall(const Scenario& scenario, std::int64_t wall_s) {
    return moment_of_wall(scenario, scenario.brand.hours.zone, wall_s);
}

Milliseconds moment_of_wall(const Scenario& scenario, const TimeZone& zone, std::int64_t wall_s) {
    return (utc_of(zone, wall_s) - begins_utc(scenario)) * 1000;
}

std::vector<ClockLeap> clock_leaps(const Scenario& scenario, Milliseconds from_ms, Milliseconds until_ms) {
    std::vector<ClockLeap> leaps;
    if (!scenario.brand.hours.zone.to_other) return leaps;
    constexpr Milliseconds an_hour = 3'600'000;
    const auto shift = [&](Milliseconds at) { return wall_second(scenario, at) - whole_seconds(at); };
    for (Milliseconds at = from_ms; at < until_ms; at += an_hour) {
        const Milliseconds next = std::min(at + an_hour, until_ms);
        if (shift(at) == shift(next)) continue;
        Milliseconds before = at, after = next;
        while (after - before > 1000) {
            const Milliseconds middle = before + (after - before) / 2000 * 1000;
            (shift(middle) == shift(before) ? before : after) = middle;
        }
        leaps.push_back({after, static_cast<int>(shift(after) - shift(before))});
    }
    return leaps;
}

std::vector<OpenSpan> open_spans(const Scenario& scenario, const Timetable& hours, Milliseconds from_ms,
                                 Milliseconds until_ms) {
    std::vector<OpenSpan> spans;
    if (hours.always_open()) return spans;
    const TimeZone& zone = zone_for(scenario, hours);
    const std::int64_t last = day_there(scenario, zone, until_ms) + 1;
    for (std::int64_t day = day_there(scenario, zone, from_ms) - 1; day <= last; ++day)
        for (const DayHours& span : hours.of_day(day)) {
            const auto at = [&](int minute) {
                return moment_of_wall(scenario, zone, day * seconds_per_day + std::int64_t{minute} * 60);
            };
            const OpenSpan open{at(span.open_minute), at(span.close_minute)};
            // Open around midnight: one day ends where, or after, the next begins.
            if (!spans.empty() && open.from_ms <= spans.back().until_ms)
                spans.back().until_ms = std::max(spans.back().until_ms, open.until_ms);
            else if (open.from_ms < open.until_ms)
                spans.push_back(open);
        }
    return spans;
}

bool is_open(const Scenario& scenario, const Timetable& hours, Milliseconds at) {
    if (hours.always_open()) return true;
    return std::ranges::any_of(open_spans(scenario, hours, at, at), [&](const OpenSpan& span) {
        return at >= span.from_ms && at < span.until_ms;
    });
}

std::optional<Milliseconds> next_change(const Scenario& scenario, const Timetable& hours, Milliseconds at) {
    constexpr Milliseconds three_weeks = 21 * seconds_per_day * 1000;
    for (const OpenSpan& span : open_spans(scenario, hours, at, at + three_weeks)) {
        if (span.from_ms > at) return span.from_ms;
        if (span.until_ms > at) return span.until_ms;
    }
    return std::nullopt;
}

const Timetable& hours_of(const Brand& brand, const std::string& handle) {
    for (const Handle& own : brand.handles)
        if (own.hours && scoring::ascii::lower(own.handle) == scoring::ascii::lower(handle))
            return *own.hours;
    return brand.hours;
}

std::string span_words(const std::vector<DayHours>& spans, const std::string& to) {
    constexpr int minutes_per_day = 24 * 60;
    std::string words;
    for (const DayHours& span : spans) {
        // 24:00 closes a day, 26:00 is two o'clock in the next.
        const int close =
            span.close_minute > minutes_per_day ? span.close_minute - minutes_per_day : span.close_minute;
        words += fmt::format("{}{:02}:{:02}{}{:02}:{:02}", words.empty() ? "" : ", ", span.open_minute / 60,
                             span.open_minute % 60, to, close / 60, close % 60);
    }
    return words;
}

std::string week_words(const Timetable& hours, const std::string& to) {
    const bool split = std::ranges::any_of(hours.week, [](const auto& day) { return day.size() > 1; });
    std::string all;
    for (std::size_t day = 0; day < hours.week.size();) {
        std::size_t last = day;
        while (last + 1 < hours.week.size() && hours.week[day] == hours.week[last + 1]) ++last;
        if (!hours.week[day].empty()) {
            if (!all.empty()) all += split ? "; " : ", ";
            all += weekday_names[day];
            if (day != last) all += fmt::format("{}{}", to, weekday_names[last]);
            all += " " + span_words(hours.week[day], to);
        }
        day = last + 1;
    }
    return all;
}

std::vector<std::string> holiday_words(const Timetable& hours, const std::string& to) {
    std::vector<std::string> lines;
    for (const Holiday& holiday : hours.holidays) {
        const std::string moment = day_and_time(holiday.day * seconds_per_day);
        lines.push_back(fmt::format("{}{}{}: {}", moment.substr(0, moment.rfind(' ')),
                                    holiday.name.empty() ? "" : ", ", holiday.name,
                                    holiday.hours.empty() ? "closed" : span_words(holiday.hours, to)));
    }
    return lines;
}

bool Timetable::always_open() const {
    return std::ranges::all_of(week, [](const auto& day) { return day.empty(); });
}

const std::vector<DayHours>& Timetable::of_day(std::int64_t day) const {
    const auto special = std::ranges::find(holidays, day, &Holiday::day);
    return special != holidays.end() ? special->hours : week[weekday_of(day)];
}

}  // namespace sim::scenario
