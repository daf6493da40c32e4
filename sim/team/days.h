// Sums of the sessions of each day or month: what the overview's figures and the trend are folded from.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/store/store.h"
#include "sim/team/figures.h"

namespace sim::team {

/// Of one day, or of a month from this day on.
struct DaySums {
    std::string day;
    Sums sums;
    std::array<double, 4> points{};  ///< sum over the sessions in which the dimension applied
    std::array<int, 4> judged{};
};

/// Days with a session, in order.
std::vector<DaySums> days_of(store::Store& store, const Filter& filter);
/// The same in few rows where the filter names people: as whole months, and days before and after them.
std::vector<DaySums> months_of(store::Store& store, const Filter& filter);
/// The whole period of each person with a session in it, by the person's number.
std::map<std::int64_t, Sums> sums_by_person(store::Store& store, const Filter& filter);
/// Adds what another period or day holds; its own ratings count by their sessions.
void add(Sums& sums, const Sums& more);

/// Days since 1970 of "2026-03-02". Throws Failure where it is no day.
std::int64_t number_of_day(const std::string& day);
std::string day_named(std::int64_t number);
/// The first day of the day's month.
std::string month_of(const std::string& day);

}  // namespace sim::team
