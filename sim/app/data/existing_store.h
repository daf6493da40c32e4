// The store for commands that only look: they make no new file where a name was mistyped.
#pragma once

#include <filesystem>
#include <string>

#include "sim/store/store.h"

namespace sim::app {

/// The store, or a copy of it in memory where the file or its folder cannot be written to: it can still be
/// looked into. Throws Failure.
store::Store open_readable_store(const std::filesystem::path& file);

/// `database` is what --db named, "" for the usual file. Throws Failure (input wrong) when it is not there.
store::Store open_existing_store(const std::string& database);
/// The same for commands that only look, as open_readable_store() opens it.
store::Store open_existing_to_read(const std::string& database);

}  // namespace sim::app
