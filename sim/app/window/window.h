// The window: opens it, runs it, says what is wrong with the machine when it cannot.
#pragma once

#include "sim/app/data/start_options.h"

namespace sim::app {

/// Gives the exit code: 0, or 3 with one sentence on standard error where there is no display.
int run_window(const StartOptions& options);

}  // namespace sim::app
