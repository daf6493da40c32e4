// What a trainee was assigned, as the first screen shows it: before everything else.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/people/assignment.h"
#include "sim/viewmodel/home.h"

namespace sim::viewmodel {

/// What is still to do, the most urgent first: all that is asked for the first time, and of refreshers so
/// many that there are three a day with those of steps (`steps_today`, done or not) and those passed today.
/// What the library does not hold is left out.
std::vector<AssignedItem> assigned_items(std::span<const scenario::Scenario> library,
                                         std::span<const people::Assigned> assigned, int steps_today,
                                         int passed_today);
/// "due 2026-11-30", "overdue since 2026-11-28", ...
std::string when_words(const people::Assigned& assigned);
Chip state_chip(people::AssignmentState state);
/// The first of what is to do comes before what the record would offer.
void put_first(Home& home);

}  // namespace sim::viewmodel
