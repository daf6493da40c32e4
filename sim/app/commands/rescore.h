// `coolhead rescore`: the verdict of today's judge beside those before.
#pragma once

#include <cstdint>
#include <string>

#include "sim/failure/failure.h"

namespace sim::app {

/// Adds the verdict of today's judge beside those before and says what moved; 0 for all finished sessions.
/// What people decided about the verdict before stands on the new one as well. `dry_run` keeps nothing. Begun
/// again after Ctrl-C it goes on where it was stopped, for what this judge judged is passed over.
ExitCode rescore(const std::string& database, std::int64_t session, bool dry_run);

}  // namespace sim::app
