// The clock on the desk's wall: what it shows at a moment of a sitting, and when it shows something; when a
// desk is open by it. Moments are simulated milliseconds since T0, which pass evenly; a wall clock leaps in
// the nights when its zone puts it forward or back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"

namespace sim::scenario {

/// Seconds since 1970 of a clock without a zone, as date.h reads them.
std::int64_t wall_second(const Scenario& scenario, Milliseconds at);
/// By the desk's own clock; by another zone's. What a clock never shows is the moment at which it leaps over
/// it.
Milliseconds moment_of_wall(const Scenario& scenario, std::int64_t wall_s);
Milliseconds moment_of_wall(const Scenario& scenario, const TimeZone& zone, std::int64_t wall_s);

/// A time at which the wall clock was put forward or back.
struct ClockLeap {
    Milliseconds at_ms = 0;
    int forward_s = 0;  ///< negative: back
};
std::vector<ClockLeap> clock_leaps(const Scenario& scenario, Milliseconds from_ms, Milliseconds until_ms);

/// When a desk is open, end exclusive.
struct OpenSpan {
    Milliseconds from_ms = 0;
    Milliseconds until_ms = 0;
};
/// All that begin on the days between, in order, none touching the next; empty for a desk that never closes.
std::vector<OpenSpan> open_spans(const Scenario& scenario, const Timetable& hours, Milliseconds from_ms,
                                 Milliseconds until_ms);
bool is_open(const Scenario& scenario, const Timetable& hours, Milliseconds at);
/// When it next closes, where it is open, else when it next opens; empty when it never does, as far as three
/// weeks show.
std::optional<Milliseconds> next_change(const Scenario& scenario, const Timetable& hours, Milliseconds at);

/// The hours of one of the brand's accounts: its own, else the desk's. Any name will do.
const Timetable& hours_of(const Brand& brand, const std::string& handle);
/// "08:00-12:00, 13:00-17:00", with any sign for "to".
std::string span_words(const std::vector<DayHours>& spans, const std::string& to);
/// "Mon-Fri 08:00-12:00, 13:00-17:00; Sat 20:00-02:00", with any sign for "to"; "" for a desk that never
/// closes.
std::string week_words(const Timetable& hours, const std::string& to);
/// One line for each that differs from its week: "Fri 3 Apr, Good Friday: closed".
std::vector<std::string> holiday_words(const Timetable& hours, const std::string& to);

}  // namespace sim::scenario
