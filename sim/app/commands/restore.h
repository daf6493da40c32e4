// `coolhead restore`: a backup back in the database's place.
#pragma once

#include <string>

#include "sim/failure/failure.h"

namespace sim::app {

/// `backup` is a name of the list or a file, "" for the latest. What was there is kept beside it. Throws
/// Failure.
ExitCode restore_backup(const std::string& database, const std::string& backup);

/// The backups there are, latest first.
ExitCode list_backups(const std::string& database);

}  // namespace sim::app
