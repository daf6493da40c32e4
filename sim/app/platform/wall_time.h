// The date and time on the wall, for people to read; the simulation never sees it.
#pragma once

#include <string>

namespace sim::app {

/// "2026-03-02T09:00:00", local time.
std::string wall_time();
/// A seed nobody chose.
unsigned long long fresh_seed();

}  // namespace sim::app
