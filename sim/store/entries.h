// What people said of a session, once more in the form that travels (sim/store/travelling.h).
#pragma once

#include <optional>

#include "sim/store/database.h"
#include "sim/store/session_feedback.h"

namespace sim::store {

/// Disagreements and self-ratings that are no entries yet become some, of one session or of all; each entry
/// has its checksum then. To be called in the transaction that changed them.
void keep_entries(Database& database, std::optional<SessionId> session = {});

}  // namespace sim::store
