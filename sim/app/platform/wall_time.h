// The date and time on the wall, for people to read; the simulation never sees it. And how long the machine
// has been up, for sessions that are taken up again.
#pragma once

#include <string>

#include "sim/store/store.h"

namespace sim::app {

/// "2026-03-02T09:00:00", local time.
std::string wall_time();
/// What its clocks show now.
store::MachineTime machine_time();
/// A seed nobody chose.
unsigned long long fresh_seed();

}  // namespace sim::app
