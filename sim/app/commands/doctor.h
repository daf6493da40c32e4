// `coolhead doctor`: looks at everything the program needs and says what is wrong and what to do.
#pragma once

#include <string>

#include "sim/failure/failure.h"

namespace sim::app {

/// One line a check. Exit code 3 when something that practising needs is wrong; a missing display alone is
/// not.
ExitCode doctor(const std::string& database);

}  // namespace sim::app
