// The store for commands that only look: they make no new file where a name was mistyped.
#pragma once

#include <string>

#include "sim/store/store.h"

namespace sim::app {

/// `database` is what --db named, "" for the usual file. Throws Failure (input wrong) when it is not there.
store::Store open_existing_store(const std::string& database);

}  // namespace sim::app
