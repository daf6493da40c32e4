// Zones that put the clock forward and back, and hours that are split, go over midnight, or hold on one day
// alone.
#include "sim/scenario/wall_clock.h"

#include <algorithm>
#include <cstdlib>

#include "sim/scenario/date.h"
#include "sim/scenario/variables.h"
#include "tests/support/catch.h"

using namespace sim::scenario;

namespace {

constexpr Milliseconds an_hour = 3'600'000;

std::int64_t at(const char* moment) { return unix_seconds(moment).value(); }

/// What the wall shows so many hours after the beginning.
std::string shown(const char* zone, const char* begins, int hours) {
    Scenario scenario;
    if (*zone != '\0') scenario.brand.hours.zone = time_zone(zone).value();
    scenario.begins_unix_s = at(begins);
    return day_and_time(wall_second(scenario, hours * an_hour));
}

Scenario desk(const char* begins, const char* monday_to_friday, const char* zone = "") {
    Scenario scenario;
    if (*zone != '\0') scenario.brand.hours.zone = time_zone(zone).value();
    scenario.begins_unix_s = at(begins);
    for (std::size_t day = 0; day < 5; ++day)
        scenario.brand.hours.week[day] = day_hours(monday_to_friday).value();
    return scenario;
}

std::string next(const Scenario& scenario, const char* now) {
    const Milliseconds moment = moment_of_wall(scenario, at(now));
    const auto change = next_change(scenario, scenario.brand.hours, moment);
    if (!change) return "never";
    return (is_open(scenario, scenario.brand.hours, moment) ? "closes " : "opens ") +
           day_and_time(wall_second(scenario, *change));
}

}  // namespace

TEST_CASE("forty hours after Saturday 16:02 it is Monday, at an hour that hangs on the zone") {
    CHECK(shown("", "2026-03-28T16:02:00", 40) == "Mon 30 Mar 08:02");
    CHECK(shown("Europe/London", "2026-03-28T16:02:00", 40) == "Mon 30 Mar 09:02");
    CHECK(shown("America/New_York", "2026-03-28T16:02:00", 40) == "Mon 30 Mar 08:02");
    CHECK(shown("America/New_York", "2026-03-07T16:02:00", 40) == "Mon 9 Mar 09:02");
    CHECK(shown("Europe/London", "2026-10-24T16:02:00", 40) == "Mon 26 Oct 07:02");
    CHECK(shown("Europe/Dublin", "2026-03-28T16:02:00", 40) ==
          "Mon 30 Mar 09:02");  // its winter is the exception
    CHECK(shown("Australia/Sydney", "2026-04-04T16:02:00", 40) == "Mon 6 Apr 07:02");
    CHECK(shown("Asia/Kathmandu", "2026-03-28T16:02:00", 40) == "Mon 30 Mar 08:02");
}

TEST_CASE("a time that the clock leaps over does not exist, one that comes twice is the first") {
    const TimeZone london = time_zone("Europe/London").value();
    CHECK_FALSE(is_on_the_wall(london, at("2026-03-29T01:30:00")));
    CHECK_FALSE(is_on_the_wall(london, at("2026-03-29T01:00:00")));
    CHECK(is_on_the_wall(london, at("2026-03-29T00:59:59")));
    CHECK(is_on_the_wall(london, at("2026-03-29T02:00:00")));
    CHECK(utc_of(london, at("2026-03-29T01:30:00")) == at("2026-03-29T01:00:00"));
    CHECK(utc_of(london, at("2026-10-25T01:30:00")) == at("2026-10-25T00:30:00"));
    CHECK(is_on_the_wall(time_zone("America/New_York").value(), at("2026-03-29T01:30:00")));
    CHECK_FALSE(is_on_the_wall(time_zone("America/New_York").value(), at("2026-03-08T02:30:00")));
    CHECK(is_on_the_wall(TimeZone{}, at("2026-03-29T01:30:00")));
}

TEST_CASE(
    "wall time and time in Greenwich lead back to each other by every rule there is and in every hour of a "
    "year") {
    std::vector<TimeZone> seen;
    for (const std::string& name : time_zone_names()) {
        std::optional<TimeZone> zone = time_zone(name);
        INFO(name);
        REQUIRE(zone);
        TimeZone rule = *zone;
        rule.name.clear();
        if (std::ranges::count(seen, rule) > 0) continue;
        seen.push_back(rule);
        int twice = 0;
        for (std::int64_t utc = at("2026-01-01T00:10:00"); utc < at("2027-01-01T00:00:00"); utc += 3600)
            twice += utc_of(*zone, wall_of(*zone, utc)) == utc ? 0 : 1;
        // What comes twice is the first of the two: an hour in most zones, two in Troll, half of one on Lord
        // Howe.
        const int forward = zone->to_other ? std::abs(zone->other_offset_s - zone->usual_offset_s) : 0;
        CHECK(twice == (forward + 3599) / 3600);
    }
}

TEST_CASE("no zone and no rule of another make") {
    CHECK_FALSE(time_zone("Europe/Londn"));
    for (const char* rule : {"", "GMT", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0",
                             "GMT0BST,J60,J300", "GMT0BST,M3.5.0,M10.5.0,", "<GMT0", "GMT++1"})
        CHECK_FALSE(zone_by_rule(rule));
    CHECK(zone_by_rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0"));
}

TEST_CASE("hours as a file writes them: one stretch, several, over midnight") {
    CHECK(day_hours("08:00-12:00, 13:00-17:00")->size() == 2);
    CHECK(day_hours("20:00-02:00")->front().close_minute == 26 * 60);
    for (const char* bad : {"", ",", "08:00-08:00", "08:00-12:00,11:00-17:00", "08:00-12:00,12:00-17:00",
                            "24:00-25:00", "08:00-12:00,", "8:00-12:00", "08:00–12:00"})
        CHECK_FALSE(day_hours(bad));
}

TEST_CASE("a desk with a lunch hour, a night shift, a holiday") {
    const Scenario split = desk("2026-03-02T09:00:00", "08:00-12:00, 13:00-17:00");
    CHECK(next(split, "2026-03-02T09:00:00") == "closes Mon 2 Mar 12:00");
    CHECK(next(split, "2026-03-02T12:30:00") == "opens Mon 2 Mar 13:00");
    CHECK(next(split, "2026-03-06T17:00:00") == "opens Mon 9 Mar 08:00");
    const Scenario night = desk("2026-03-02T21:00:00", "20:00-02:00");
    CHECK(next(night, "2026-03-03T01:00:00") == "closes Tue 3 Mar 02:00");
    CHECK(next(night, "2026-03-07T01:00:00") == "closes Sat 7 Mar 02:00");
    CHECK(next(night, "2026-03-07T03:00:00") == "opens Mon 9 Mar 20:00");
    Scenario easter = desk("2026-04-02T09:00:00", "08:00-20:00");
    easter.brand.hours.holidays = {
        {day_number("2026-04-03").value(), "Good Friday", {}},
        {day_number("2026-04-06").value(), "Easter Monday", day_hours("10:00-14:00").value()}};
    CHECK(next(easter, "2026-04-02T21:00:00") == "opens Mon 6 Apr 10:00");
    CHECK(next(easter, "2026-04-06T12:00:00") == "closes Mon 6 Apr 14:00");
    Scenario never;
    CHECK(next(never, "2026-04-02T21:00:00") == "never");
}

TEST_CASE("a desk that opens in the night of the change is open an hour less") {
    Scenario scenario = desk("2026-03-28T16:02:00", "08:00-20:00", "Europe/London");
    scenario.brand.hours.week[6] = day_hours("00:00-06:00").value();
    const auto spans = open_spans(scenario, scenario.brand.hours, 0, 24 * an_hour);
    const Milliseconds sunday = moment_of_wall(scenario, at("2026-03-29T00:00:00"));
    const auto night = std::ranges::find(spans, sunday, &OpenSpan::from_ms);
    REQUIRE(night != spans.end());
    CHECK(night->until_ms - night->from_ms == 5 * an_hour);
    const auto leaps = clock_leaps(scenario, 0, 48 * an_hour);
    REQUIRE(leaps.size() == 1);
    CHECK(leaps[0].at_ms == moment_of_wall(scenario, at("2026-03-29T02:00:00")));
    CHECK(leaps[0].forward_s == 3600);
}

TEST_CASE("an account elsewhere keeps its own hours by its own clock") {
    Scenario scenario = desk("2026-03-02T09:00:00", "09:00-17:00", "Europe/London");
    Timetable boston = scenario.brand.hours;
    boston.zone = time_zone("America/New_York").value();
    scenario.brand.handles = {{"@Help", "Help"}, {"@HelpUS", "Help US"}};
    scenario.brand.handles[1].hours = boston;
    const Timetable& own = hours_of(scenario.brand, "@helpus");
    CHECK_FALSE(is_open(scenario, own, moment_of_wall(scenario, at("2026-03-02T13:59:00"))));
    CHECK(is_open(scenario, own, moment_of_wall(scenario, at("2026-03-02T14:00:00"))));
    CHECK(is_open(scenario, own, moment_of_wall(scenario, at("2026-03-02T21:59:00"))));
    CHECK(is_open(scenario, own,
                  moment_of_wall(scenario, at("2026-03-09T13:00:00"))));  // a week ahead of London
    CHECK(&hours_of(scenario.brand, "@Help") == &scenario.brand.hours);
}

TEST_CASE("hours in words") {
    Timetable hours;
    CHECK(hours_text(hours) == "all day, every day");
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = day_hours("08:00-12:00, 13:00-17:00").value();
    hours.week[5] = day_hours("20:00-02:00").value();
    CHECK(hours_text(hours) == "Mon-Fri 08:00-12:00, 13:00-17:00; Sat 20:00-02:00");
    hours.holidays = {{day_number("2026-04-03").value(), "Good Friday", {}},
                      {day_number("2026-12-24").value(), "", day_hours("08:00-12:00").value()}};
    CHECK(holiday_words(hours, "-") ==
          std::vector<std::string>{"Fri 3 Apr, Good Friday: closed", "Thu 24 Dec: 08:00-12:00"});
}
