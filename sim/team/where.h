// A filter as SQL: the WHERE of a question about team_cards and the values of its question marks.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "sim/store/database.h"
#include "sim/team/figures.h"

namespace sim::team {

using Value = std::variant<std::int64_t, std::string>;

struct Where {
    std::string sql;
    std::vector<Value> values;

    Where& add(const std::string& condition, std::vector<Value> more = {});
    void bind_to(store::Statement& statement) const;
};

/// Which index the days are looked up by: that of days, or that of one person's or one error's times.
enum class Period { by_day, by_time };
/// Cards of the filter: judge, scenario, mode, days; whose they are as well, unless the caller says that
/// itself.
enum class Whose { of_filter, said_elsewhere };
Where cards_where(const Filter& filter, Period period, Whose whose = Whose::of_filter);
/// People of the filter's team, cohort and name.
Where people_where(const Filter& filter);
/// Whether it narrows whose sessions are asked about.
bool names_people(const Filter& filter);
/// Rows of sums from one period to another ("" is open): days of everybody, or months of the filter's people,
/// who are all people where `each` is wanted. Neither scenario nor judge is known there.
enum class Summed { together, each };
Where sums_where(const Filter& filter, const std::string& from, const std::string& to,
                 Summed summed = Summed::together);

}  // namespace sim::team
