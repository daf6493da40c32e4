#include "sim/team/where.h"

#include <utility>

namespace sim::team {
namespace {

// A plus before a column keeps SQLite from looking the rows up by it: few days of many people are sooner
// read.
constexpr const char* in_group =
    "+person IN (SELECT members.person FROM members WHERE kind = ? AND members.name = ?)";

void add_days(Where& where, const Filter& filter, Period period) {
    // Behind every time of its day.
    constexpr const char* end_of_day = "T99";
    if (period == Period::by_day) {
        if (!filter.from.empty()) where.add("day >= ?", {filter.from});
        if (!filter.to.empty()) where.add("day <= ?", {filter.to});
        return;
    }
    // Said also where it is open: an index of times is asked only for a time.
    where.add("started_at >= ?", {filter.from});
    if (!filter.to.empty()) where.add("started_at <= ?", {filter.to + end_of_day});
}

}  // namespace

Where& Where::add(const std::string& condition, std::vector<Value> more) {
    sql += (sql.empty() ? " WHERE " : " AND ") + condition;
    for (Value& value : more) values.push_back(std::move(value));
    return *this;
}

void Where::bind_to(store::Statement& statement) const {
    for (const Value& value : values)
        if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(*number);
        else
            statement.bind(std::string_view(std::get<std::string>(value)));
}

bool names_people(const Filter& filter) {
    return !filter.person.empty() || !filter.team.empty() || !filter.cohort.empty();
}

Where cards_where(const Filter& filter, Period period, Whose whose) {
    Where where;
    if (filter.judge.empty())
        where.add("latest = 1");
    else
        where.add("judge = ?", {filter.judge});
    if (!filter.scenario.empty()) where.add("scenario = ?", {filter.scenario});
    if (!filter.mode.empty()) where.add("mode = ?", {filter.mode});
    add_days(where, filter, period);
    if (whose == Whose::said_elsewhere) return where;
    if (!filter.person.empty())
        where.add("person = (SELECT id FROM people WHERE people.name = ?)", {filter.person});
    if (!filter.team.empty()) where.add(in_group, {std::string("team"), filter.team});
    if (!filter.cohort.empty()) where.add(in_group, {std::string("cohort"), filter.cohort});
    return where;
}

Where people_where(const Filter& filter) {
    constexpr const char* member = "id IN (SELECT person FROM members WHERE kind = ? AND members.name = ?)";
    Where where;
    if (!filter.person.empty()) where.add("name = ?", {filter.person});
    if (!filter.team.empty()) where.add(member, {std::string("team"), filter.team});
    if (!filter.cohort.empty()) where.add(member, {std::string("cohort"), filter.cohort});
    return where;
}

Where sums_where(const Filter& filter, const std::string& from, const std::string& to, Summed summed) {
    Where where;
    if (names_people(filter))
        where.add("person IN (SELECT id FROM people" + people_where(filter).sql + ")",
                  people_where(filter).values);
    else
        where.add(summed == Summed::each ? "person > 0" : "person = 0");
    if (!filter.mode.empty()) where.add("mode = ?", {filter.mode});
    if (!from.empty()) where.add("period >= ?", {from});
    if (!to.empty()) where.add("period <= ?", {to});
    return where;
}

}  // namespace sim::team
