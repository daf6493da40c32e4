#include "sim/team/days.h"

#include <fmt/format.h>

#include "sim/failure/failure.h"
#include "sim/scenario/date.h"
#include "sim/team/days_ahead.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

int whole(const store::Statement& row, int column) { return static_cast<int>(row.number(column)); }

DaySums day_in(const store::Statement& row) {
    DaySums day;
    day.day = row.text(0);
    day.sums.sessions = whole(row, 1);
    day.sums.critical = whole(row, 2);
    day.sums.first = {whole(row, 4), whole(row, 3)};
    day.sums.next = {whole(row, 6), whole(row, 5)};
    const int rated = whole(row, 7);
    if (rated > 0) day.sums.own = {rated, row.real(8) / rated, row.real(9) / rated};
    day.sums.minutes = row.real(10);
    day.sums.hints = whole(row, 11);
    day.sums.waiting = whole(row, 12);
    for (std::size_t index = 0; index < day.judged.size(); ++index) {
        const int column = 13 + 2 * static_cast<int>(index);
        day.judged[index] = whole(row, column);
        day.points[index] = row.real(column + 1);
    }
    return day;
}

}  // namespace

std::vector<DaySums> days_of(store::Store& store, const Filter& filter) {
    const Where where = cards_where(filter, Period::by_day);
    store::Statement select = store.ask(
        "SELECT day, count(*), sum(critical), sum(first_of), sum(first_in), sum(next_of), sum(next_in),"
        " count(own_gap), sum(own_gap), sum(own_lean), sum(minutes), sum(hints), sum(waiting), count(tone), "
        "sum(tone),"
        " count(speed), sum(speed), count(consistency), sum(consistency), count(take_offline),"
        " sum(take_offline) FROM team_cards" +
        where.sql + " GROUP BY day ORDER BY day");
    where.bind_to(select);
    std::vector<DaySums> days;
    while (select.step()) days.push_back(day_in(select));
    return days;
}

void add(Sums& sums, const Sums& more) {
    sums.sessions += more.sessions;
    sums.critical += more.critical;
    sums.waiting += more.waiting;
    sums.first = {sums.first.in + more.first.in, sums.first.of + more.first.of};
    sums.next = {sums.next.in + more.next.in, sums.next.of + more.next.of};
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

std::string day_named(std::int64_t number) {
    const scenario::CivilDay day = scenario::civil_day(number * scenario::seconds_per_day);
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace sim::team
