// Whether a file's tables, indexes, triggers and views are the program's own: one that somebody added,
// changed or dropped can change what is kept without a trace.
#pragma once

#include <span>
#include <string>

#include "sim/store/database.h"
#include "sim/store/migrations.h"

namespace sim::store {

/// The first difference to what the steps up to the file's version make, as a sentence that names it; "" when
/// there is none. What SQLite itself keeps (sqlite_...) does not count.
std::string schema_problem(Database& database, std::span<const Migration> steps);

}  // namespace sim::store
