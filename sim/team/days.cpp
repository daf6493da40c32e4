#include "sim/team/days.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "sim/failure/failure.h"
#include "sim/scenario/date.h"
#include "sim/store/team_rows.h"
#include "sim/team/days_ahead.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

/// The first day of the next month; `month` is one, too.
std::string month_after(const std::string& month) {
    constexpr int longest_month = 31;
    return month_of(day_after(month, longest_month));
}

int whole(const store::Statement& row, int column) { return static_cast<int>(row.number(column)); }

/// Sums of points and own ratings are divided by `part`.
DaySums sums_in(const store::Statement& row, double part) {
    DaySums day;
    day.day = row.text(0);
    Sums& sums = day.sums;
    sums.sessions = whole(row, 1);
    sums.passed = whole(row, 2);
    sums.overall = row.real(3) / part;
    sums.critical = whole(row, 4);
    sums.waiting = whole(row, 5);
    sums.first = {whole(row, 7), whole(row, 6)};
    sums.next = {whole(row, 9), whole(row, 8)};
    const int rated = whole(row, 10);
    if (rated > 0) sums.own = {rated, row.real(11) / part / rated, row.real(12) / part / rated};
    sums.timed = whole(row, 13);
    sums.minutes = row.real(14) / part;
    sums.hints = whole(row, 15);
    for (std::size_t index = 0; index < day.judged.size(); ++index) {
        const int column = 16 + 2 * static_cast<int>(index);
        day.judged[index] = whole(row, column);
        day.points[index] = row.real(column + 1) / part;
    }
    return day;
}

std::vector<DaySums> rows_of(store::Store& store, const std::string& sql, const Where& where, double part) {
    store::Statement select = store.ask(sql);
    where.bind_to(select);
    std::vector<DaySums> days;
    while (select.step()) days.push_back(sums_in(select, part));
    return days;
}

/// What a row of sums is about, in SQL: what it is called by, and what it is one row of.
struct Key {
    const char* name;
    const char* group;
};
constexpr Key by_day{"period", "period"}, by_month{"period || '-01'", "period"},
    by_person{"person", "person"};

std::vector<DaySums> kept_sums(store::Store& store, const Key& key, const Where& where) {
    return rows_of(
        store,
        std::string("SELECT ") + key.name +
            ", sum(sessions), sum(passed), sum(overall), sum(critical), sum(waiting), sum(first_of),"
            " sum(first_in), sum(next_of), sum(next_in), sum(rated), sum(own_gap), sum(own_lean),"
            " sum(timed), sum(minutes), sum(hints), sum(tone_judged), sum(tone), sum(speed_judged), "
            "sum(speed),"
            " sum(consistency_judged), sum(consistency), sum(take_offline_judged),"
            " sum(take_offline) FROM team_sums" +
            where.sql + " GROUP BY " + key.group + " ORDER BY " + key.group,
        where, store::in_millionths);
}

/// The same of the sessions themselves, by a column of theirs.
std::vector<DaySums> sums_of_cards(store::Store& store, const std::string& column, const Filter& filter) {
    const Where where = cards_where(filter, Period::by_day);
    return rows_of(
        store,
        "SELECT " + column +
            ", count(*), sum(passed), sum(overall), sum(critical), sum(waiting),"
            " sum(first_of), sum(first_in), sum(next_of), sum(next_in), count(own_gap), sum(own_gap),"
            " sum(own_lean), count(minutes), sum(minutes), sum(hints), count(tone), sum(tone), "
            "count(speed), sum(speed),"
            " count(consistency), sum(consistency), count(take_offline), sum(take_offline)"
            " FROM team_cards" +
            where.sql + " GROUP BY " + column + " ORDER BY " + column,
        where, 1);
}

bool sums_are_kept(const Filter& filter) { return filter.scenario.empty() && filter.judge.empty(); }

/// A filter's days: the months that lie within it as a whole, and the days before and after them.
struct Stretches {
    std::optional<Filter> months;
    std::vector<Filter> days;
};

Stretches stretches_of(const Filter& filter) {
    if (!sums_are_kept(filter)) return {std::nullopt, {filter}};
    Filter months = filter, before = filter, after = filter;
    if (!filter.from.empty() && filter.from != month_of(filter.from))
        months.from = month_after(month_of(filter.from));
    if (!filter.to.empty() && day_after(filter.to, 1) != month_after(month_of(filter.to)))
        months.to = day_after(month_of(filter.to), -1);
    if (!months.from.empty() && !months.to.empty() && months.from > months.to)
        return {std::nullopt, {filter}};
    Stretches stretches{months, {}};
    if (months.from != filter.from) before.to = day_after(months.from, -1), stretches.days.push_back(before);
    if (months.to != filter.to) after.from = day_after(months.to, 1), stretches.days.push_back(after);
    return stretches;
}

Where months_where(const Filter& months, Summed summed) {
    return sums_where(months, months.from.substr(0, 7), months.to.substr(0, 7), summed);
}

}  // namespace

std::vector<DaySums> days_of(store::Store& store, const Filter& filter) {
    if (sums_are_kept(filter) && !names_people(filter))
        return kept_sums(store, by_day, sums_where(filter, filter.from, filter.to));
    return sums_of_cards(store, "day", filter);
}

std::vector<DaySums> months_of(store::Store& store, const Filter& filter) {
    if (!names_people(filter)) return days_of(store, filter);
    const Stretches stretches = stretches_of(filter);
    std::vector<DaySums> found;
    const auto take = [&](std::vector<DaySums> more) { std::ranges::move(more, std::back_inserter(found)); };
    if (stretches.months) take(kept_sums(store, by_month, months_where(*stretches.months, Summed::together)));
    for (const Filter& days : stretches.days) take(days_of(store, days));
    std::ranges::stable_sort(found, {}, &DaySums::day);
    return found;
}

std::map<std::int64_t, Sums> sums_by_person(store::Store& store, const Filter& filter) {
    const Stretches stretches = stretches_of(filter);
    std::map<std::int64_t, Sums> people;
    const auto take = [&](const std::vector<DaySums>& rows) {
        for (const DaySums& row : rows) add(people[std::stoll(row.day)], row.sums);
    };
    if (stretches.months) take(kept_sums(store, by_person, months_where(*stretches.months, Summed::each)));
    for (const Filter& days : stretches.days) take(sums_of_cards(store, "person", days));
    return people;
}

void add(Sums& sums, const Sums& more) {
    sums.sessions += more.sessions;
    sums.passed += more.passed;
    sums.overall += more.overall;
    sums.critical += more.critical;
    sums.waiting += more.waiting;
    sums.first = {sums.first.in + more.first.in, sums.first.of + more.first.of};
    sums.next = {sums.next.in + more.next.in, sums.next.of + more.next.of};
    sums.timed += more.timed;
    sums.minutes += more.minutes;
    sums.hints += more.hints;
    const int rated = sums.own.sessions + more.own.sessions;
    if (rated == 0) return;
    const auto mean = [&](double own, double other) {
        return (own * sums.own.sessions + other * more.own.sessions) / rated;
    };
    sums.own = {rated, mean(sums.own.gap, more.own.gap), mean(sums.own.lean, more.own.lean)};
}

std::int64_t number_of_day(const std::string& day) {
    if (const auto second = scenario::unix_seconds(day + "T00:00:00")) return scenario::day_of(*second);
    throw Failure(ExitCode::call_wrong, fmt::format("\"{}\" is no day.", day), "Write it like 2026-11-30.");
}

std::string day_after(const std::string& day, int days) { return day_named(number_of_day(day) + days); }

int days_from_to(const std::string& first, const std::string& last) {
    return static_cast<int>(number_of_day(last) - number_of_day(first)) + 1;
}

std::string month_of(const std::string& day) { return day.substr(0, 7) + "-01"; }

std::string day_named(std::int64_t number) {
    const scenario::CivilDay day = scenario::civil_day(number * scenario::seconds_per_day);
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace sim::team
