// Copies of a database in the folder NAME.backups beside it: one a day and one before each upgrade, the
// latest ten.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/store/database.h"

namespace sim::store {

/// Copies that are kept; the one after takes the oldest away.
inline constexpr std::size_t backups_kept = 10;

std::filesystem::path backup_folder(const std::filesystem::path& database);

/// Latest first. A copy is called after its moment, like "2026-03-02T09-00-00.db".
std::vector<std::filesystem::path> backups_of(const std::filesystem::path& database);

/// Whole and on the disk when it returns, in one file. Throws Failure where it cannot be written.
void back_up(Database& database);
/// Unless there is one of today, or no session to be lost.
void back_up_daily(Database& database);

struct Restored {
    std::filesystem::path from;
    std::filesystem::path aside;  ///< where the file that was there is now; empty when there was none
};

/// Puts a copy in the database's place. What was there is moved aside together with what stands beside it,
/// whatever its state. Throws Failure, with nothing moved, when the copy is no good or the database is in
/// use.
Restored restore(const std::filesystem::path& database, const std::filesystem::path& backup);

}  // namespace sim::store
