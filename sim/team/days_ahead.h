// A day that is so many days from another, as people write them.
#pragma once

#include <string>

namespace sim::team {

/// "2026-03-09" is 7 days after "2026-03-02". Throws Failure where that is no day.
std::string day_after(const std::string& day, int days);
/// How many days a period has, both ends counted. Throws Failure where one is no day.
int days_from_to(const std::string& first, const std::string& last);

}  // namespace sim::team
