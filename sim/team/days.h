// Sums of the sessions of each day: what the overview's figures and the trend are folded from.
#pragma once

#include <string>
#include <vector>

#include "sim/store/store.h"
#include "sim/team/figures.h"

namespace sim::team {

struct DaySums {
    std::string day;
    Sums sums;
    std::array<double, 4> points{};  ///< sum over the sessions in which the dimension applied
    std::array<int, 4> judged{};
};

/// Days with a session, in order.
std::vector<DaySums> days_of(store::Store& store, const Filter& filter);
/// Adds what another period or day holds; its own ratings count by their sessions.
void add(Sums& sums, const Sums& more);

/// Days since 1970 of "2026-03-02". Throws Failure where it is no day.
std::int64_t number_of_day(const std::string& day);
std::string day_named(std::int64_t number);

}  // namespace sim::team
