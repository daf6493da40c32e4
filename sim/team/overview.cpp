#include <algorithm>

#include "sim/scenario/date.h"
#include "sim/team/days.h"
#include "sim/team/days_ahead.h"
#include "sim/team/readiness.h"
#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

constexpr std::int64_t most_days_by_week = 92;

std::vector<ErrorCount> errors_of(store::Store& store, const Filter& filter) {
    const Where where = cards_where(filter, Period::by_time).add("critical + waiting > 0");
    store::Statement select =
        store.ask("SELECT error, count(*) FROM team_cards JOIN team_errors ON card = id" + where.sql +
                  " AND needs_person = 0 GROUP BY error ORDER BY count(*) DESC, length(error), error");
    where.bind_to(select);
    std::vector<ErrorCount> errors;
    while (select.step()) errors.push_back({select.text(0), static_cast<int>(select.number(1))});
    return errors;
}

/// The first day of the point that the day belongs to.
std::int64_t begins_with(std::int64_t day, bool by_week) {
    if (by_week) return day - static_cast<std::int64_t>(scenario::weekday_of(day));
    return number_of_day(month_of(day_named(day)));
}

std::int64_t ends_with(std::int64_t first, bool by_week) {
    if (by_week) return first + 6;
    return begins_with(first + 31, false) - 1;
}

/// The first or last day with a session; "" where there is none.
std::string edge_of(store::Store& store, const Filter& filter, const char* way) {
    const Where where = cards_where(filter, Period::by_day);
    store::Statement select =
        store.ask("SELECT day FROM team_cards" + where.sql + " ORDER BY day " + way + " LIMIT 1");
    where.bind_to(select);
    return select.step() ? select.text(0) : "";
}

/// From the filter's first day to its last; those of its sessions where it leaves them open.
struct Days {
    std::int64_t first = 0, last = -1;
    bool by_week() const { return last - first < most_days_by_week; }
};

Days days_within(store::Store& store, const Filter& filter) {
    const std::string first = filter.from.empty() ? edge_of(store, filter, "ASC") : filter.from;
    const std::string last = filter.to.empty() ? edge_of(store, filter, "DESC") : filter.to;
    if (first.empty() || last.empty()) return {};
    return {number_of_day(first), number_of_day(last)};
}

void place(std::vector<TrendPoint>& trend) {
    if (trend.empty()) return;
    const std::string& first = trend.front().from;
    const double days = days_from_to(first, trend.back().to);
    for (TrendPoint& point : trend) {
        const double begin = (days_from_to(first, point.from) - 1) / days;
        const double end = days_from_to(first, point.to) / days;
        point.place = {begin, (begin + end) / 2, end};
    }
}

std::vector<TrendPoint> trend_of(const std::vector<DaySums>& sums, const Days& days) {
    std::vector<TrendPoint> trend;
    for (const DaySums& day : sums) {
        const std::int64_t begin = begins_with(number_of_day(day.day), days.by_week());
        const std::string from = day_named(std::max(begin, days.first));
        if (trend.empty() || trend.back().from != from)
            trend.push_back({from, day_named(std::min(ends_with(begin, days.by_week()), days.last))});
        TrendPoint& point = trend.back();
        point.sessions += day.sums.sessions;
        for (std::size_t index = 0; index < point.mean.size(); ++index) {
            point.mean[index] += day.points[index];  // divided below
            point.judged[index] += day.judged[index];
        }
    }
    for (TrendPoint& point : trend)
        for (std::size_t index = 0; index < point.mean.size(); ++index)
            if (point.judged[index] > 0) point.mean[index] /= point.judged[index];
    place(trend);
    return trend;
}

/// As the text says that was played last.
std::string title_in(store::Store& store, const std::string& scenario) {
    store::Statement select = store.ask(
        "SELECT coalesce(body ->> 'title', '') FROM texts WHERE json_valid(body) AND hash ="
        " (SELECT scenario_text FROM sessions WHERE id = (SELECT session FROM team_cards WHERE latest = 1"
        " AND scenario = ? ORDER BY day DESC LIMIT 1))");
    return select.bind(std::string_view(scenario)).step() ? select.text(0) : "";
}

}  // namespace

Filter period_before(const Filter& filter) {
    Filter before = filter;
    before.from.clear(), before.to.clear();
    if (filter.from.empty() || filter.to.empty()) return before;
    const std::int64_t first = number_of_day(filter.from), last = number_of_day(filter.to);
    before.from = day_named(first - (last - first + 1));
    before.to = day_named(first - 1);
    return before;
}

void take_last_days(Filter& filter, const std::string& last_day, int days) {
    filter.from = day_named(number_of_day(last_day) - days + 1);
    filter.to = last_day;
}

Overview overview_of(store::Store& store, const Filter& filter) {
    Overview overview;
    overview.before = period_before(filter);
    const bool compares = !overview.before.from.empty();
    const Days days = days_within(store, filter);
    const std::vector<DaySums> sums = days.by_week() ? days_of(store, filter) : months_of(store, filter);
    for (const DaySums& day : sums) add(overview.now, day.sums);
    overview.trend = trend_of(sums, days);
    if (compares)
        for (const DaySums& day : months_of(store, overview.before)) add(overview.earlier, day.sums);
    overview.errors = errors_of(store, filter);
    ReadinessRule rule(store, filter);
    HasStarted has_started(store);
    for (const Known& person : known_people(store, filter)) {
        const Readiness readiness = rule.of(person.id);
        ++overview.people;
        if (readiness.passes.empty() && !has_started(person.id)) ++overview.not_started;
        if (readiness.ready()) ++overview.ready;
        if (readiness.ready() && compares && readiness.since < filter.from) ++overview.ready_before;
    }
    return overview;
}

Choices choices_of(store::Store& store) {
    const auto texts = [&](const char* sql) {
        std::vector<std::string> found;
        store::Statement select = store.ask(sql);
        while (select.step()) found.push_back(select.text(0));
        return found;
    };
    // A recursive step from one value to the next: an index is asked once a value, not once a session.
    Choices choices{
        texts("SELECT DISTINCT name FROM members WHERE kind = 'team' ORDER BY name"),
        texts("SELECT DISTINCT name FROM members WHERE kind = 'cohort' ORDER BY name"),
        texts("SELECT name FROM people ORDER BY name"),
        texts("WITH RECURSIVE next (value) AS (SELECT min(scenario) FROM team_cards WHERE latest = 1"
              " UNION ALL SELECT (SELECT min(scenario) FROM team_cards WHERE latest = 1 AND scenario > value)"
              " FROM next WHERE value IS NOT NULL) SELECT value FROM next WHERE value IS NOT NULL"),
        texts("WITH RECURSIVE next (value) AS (SELECT min(judge) FROM team_cards"
              " UNION ALL SELECT (SELECT min(judge) FROM team_cards WHERE judge > value)"
              " FROM next WHERE value IS NOT NULL) SELECT value FROM next WHERE value IS NOT NULL"),
        texts("SELECT DISTINCT goes_to FROM team_reviews WHERE goes_to <> '' ORDER BY goes_to"),
        {}};
    for (const std::string& scenario : choices.scenarios)
        choices.titles.emplace(scenario, title_in(store, scenario));
    return choices;
}

}  // namespace sim::team
