// Days as people write them, "2026-03-02", counted.
#pragma once

#include <string>

namespace sim::people {

/// So many days later, or earlier below 0; "" where `day` is none.
std::string day_after(const std::string& day, int days);

}  // namespace sim::people
