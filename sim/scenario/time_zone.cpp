#include "sim/scenario/time_zone.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "sim/scenario/date.h"

namespace sim::scenario {

namespace {

struct ZoneRule {
    std::string_view name, rule;
};
constexpr ZoneRule zone_rules[] = {
#include "sim/scenario/zone_rules.inc"
};

/// Reads a rule from its beginning to its end; `ok` falls for good at the first sign that does not fit.
struct RuleReader {
    std::string_view left;
    bool ok = true;

    bool take(char sign) {
        if (!left.starts_with(sign)) return false;
        left.remove_prefix(1);
        return true;
    }
    void need(char sign) { ok = take(sign) && ok; }
    int number() {
        const bool plus = take('+');
        int value = 0;
        const auto [end, error] = std::from_chars(left.data(), left.data() + left.size(), value);
        ok = ok && error == std::errc() && !(plus && value < 0);
        left.remove_prefix(static_cast<std::size_t>(end - left.data()));
        return value;
    }
    /// "BST" or "<+0545>": what the time is called, which nobody here needs.
    void designation() {
        const bool quoted = take('<');
        const std::size_t end =
            quoted ? left.find('>') : std::min(left.find_first_of("0123456789+-,"), left.size());
        ok = ok && end != std::string_view::npos && end >= 3;
        left.remove_prefix(ok ? end : left.size());
        if (quoted) need('>');
    }
    /// "-3:30" as seconds.
    int clock() {
        const bool before = left.starts_with('-');
        int seconds = std::abs(number()) * 3600;
        if (take(':')) seconds += number() * 60;
        if (take(':')) seconds += number();
        return before ? -seconds : seconds;
    }
    ClockChange change() {
        constexpr int usual_second = 2 * 3600;
        constexpr int days = 7;
        ClockChange change;
        need(',');
        need('M');
        change.month = number();
        need('.');
        change.week = number();
        need('.');
        change.weekday = (number() + days - 1) % days;  // Sunday is 0 there
        change.second = take('/') ? clock() : usual_second;
        ok = ok && change.month >= 1 && change.month <= 12 && change.week >= 1 && change.week <= 5;
        return change;
    }
};

/// On the wall, as seconds of a clock without a zone.
std::int64_t moment_of(const ClockChange& change, int year) {
    const std::int64_t first = days_since_1970(year, change.month, 1);
    const auto to_weekday = (change.weekday + 7 - static_cast<int>(weekday_of(first))) % 7;
    std::int64_t day = first + to_weekday + std::int64_t{7} * (change.week - 1);
    while (day >= first + days_in(year, change.month)) day -= 7;
    return day * seconds_per_day + change.second;
}

struct Turn {
    std::int64_t utc_s = 0;
    int offset_s = 0;  ///< from then on
};

/// The changes of three years, in order: of the moment's own, and of those beside it.
std::array<Turn, 6> turns_around(const TimeZone& zone, std::int64_t utc_s) {
    const int year = civil_day(utc_s).year;
    std::array<Turn, 6> turns;
    for (int index = 0; index < 3; ++index) {
        const auto at = static_cast<std::size_t>(index) * 2;
        const int there = year - 1 + index;
        turns[at] = {moment_of(*zone.to_other, there) - zone.usual_offset_s, zone.other_offset_s};
        turns[at + 1] = {moment_of(*zone.to_usual, there) - zone.other_offset_s, zone.usual_offset_s};
    }
    std::ranges::sort(turns, {}, &Turn::utc_s);
    return turns;
}

int offset_at(const TimeZone& zone, std::int64_t utc_s) {
    if (!zone.to_other || !zone.to_usual) return zone.usual_offset_s;
    int offset = zone.usual_offset_s;
    for (const Turn& turn : turns_around(zone, utc_s))
        if (turn.utc_s <= utc_s) offset = turn.offset_s;
    return offset;
}

}  // namespace

std::optional<TimeZone> zone_by_rule(std::string_view rule) {
    RuleReader reader{rule};
    TimeZone zone;
    zone.name = rule;
    reader.designation();
    zone.usual_offset_s = -reader.clock();  // POSIX counts to the west
    if (!reader.left.empty()) {
        constexpr int an_hour = 3600;
        reader.designation();
        zone.other_offset_s = reader.left.starts_with(',') ? zone.usual_offset_s + an_hour : -reader.clock();
        zone.to_other = reader.change();
        zone.to_usual = reader.change();
    }
    if (!reader.ok || !reader.left.empty()) return std::nullopt;
    return zone;
}

std::optional<TimeZone> time_zone(std::string_view name) {
    const auto found = std::ranges::find(zone_rules, name, &ZoneRule::name);
    if (found == std::end(zone_rules)) return std::nullopt;
    std::optional<TimeZone> zone = zone_by_rule(found->rule);
    if (zone) zone->name = name;
    return zone;
}

std::vector<std::string> time_zone_names() {
    std::vector<std::string> names;
    for (const ZoneRule& zone : zone_rules) names.emplace_back(zone.name);
    return names;
}

std::int64_t wall_of(const TimeZone& zone, std::int64_t utc_s) { return utc_s + offset_at(zone, utc_s); }

std::int64_t utc_of(const TimeZone& zone, std::int64_t wall_s) {
    const int offsets[] = {zone.usual_offset_s, zone.to_other ? zone.other_offset_s : zone.usual_offset_s};
    const std::int64_t earlier = wall_s - std::max(offsets[0], offsets[1]);
    const std::int64_t later = wall_s - std::min(offsets[0], offsets[1]);
    if (wall_of(zone, earlier) == wall_s) return earlier;
    if (wall_of(zone, later) == wall_s) return later;
    for (const Turn& turn : turns_around(zone, earlier))
        if (turn.utc_s > earlier) return turn.utc_s;
    return later;
}

bool is_on_the_wall(const TimeZone& zone, std::int64_t wall_s) {
    return wall_of(zone, utc_of(zone, wall_s)) == wall_s;
}

}  // namespace sim::scenario
