// What is stored: `coolhead sessions`, `show` and `replay`.
#pragma once

#include <cstdint>
#include <string>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

/// Every function takes the database's file, "" for the usual one.
ExitCode list_sessions(const std::string& database, OutputFormat format);
/// The latest verdict that is kept, and which others are; `judge`: the one by the judge whose name begins so.
/// A session that nobody judged before the program ended is judged now, once.
ExitCode show_session(const std::string& database, std::int64_t session, const std::string& judge,
                      OutputFormat format);
/// The journal, one line a fact.
ExitCode replay_session(const std::string& database, std::int64_t session);

}  // namespace sim::app
