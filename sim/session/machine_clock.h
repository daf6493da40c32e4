// What the machine's clocks show, for sessions that are taken up again.
#pragma once

#include "sim/store/store.h"

namespace sim::session {

/// The date and how long the machine has been up, read now.
store::MachineTime machine_time();

}  // namespace sim::session
