// Whether a database is whole as far as the disk shows it, before SQLite touches anything: a damaged file is
// never opened for writing, so that nothing of it or beside it is lost.
#pragma once

#include <filesystem>
#include <string>

namespace sim::store {

/// Whether another program has it open just now.
bool is_open_elsewhere(const std::filesystem::path& file);

/// Whether a change was begun in it, on a disk without WAL, that SQLite takes back when it opens the file:
/// until then the file looks damaged and is not.
bool is_to_be_rolled_back(const std::filesystem::path& file);

/// What is wrong, as the rest of the sentence "FILE is damaged: ..."; "" when nothing is seen. A file that is
/// not there is not damaged, unless changes of it stand beside its place.
std::string damage_on_disk(const std::filesystem::path& file);

/// What may have been lost without anybody being able to tell; "" when there is no sign of it.
std::string doubt_on_disk(const std::filesystem::path& file);

}  // namespace sim::store
