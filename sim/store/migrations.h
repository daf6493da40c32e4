// The schema, one numbered step after the other. A step that was ever released is never changed again.
#pragma once

#include <span>
#include <string_view>

#include "sim/store/database.h"

namespace sim::store {

/// "Cool" in ASCII: what `PRAGMA application_id` of our files says.
inline constexpr std::int64_t application_id = 0x436f6f6c;

/// Takes a file from version N-1 to N, N being its place in the list, counted from 1.
struct Migration {
    std::string_view name;
    std::string_view sql;
};

/// All steps of this program, in order.
std::span<const Migration> all_migrations();

/// Throws Failure for a file of another program or of a newer version; changes nothing.
void check_ownership(Database& database, std::span<const Migration> steps);

/// Brings the file to the latest version, each step all or nothing, after check_ownership().
/// Returns how many steps were taken.
int migrate(Database& database, std::span<const Migration> steps);

}  // namespace sim::store
