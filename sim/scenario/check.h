// What `coolhead validate` asks: which files there are under a path, what kind each is, and all that is
// wrong.
#pragma once

#include <filesystem>
#include <vector>

#include "sim/scenario/load.h"
#include "sim/scenario/schema.h"

namespace sim::scenario {

/// The file itself; of a folder every *.json under it but the published schemas, sorted.
std::vector<std::filesystem::path> files_under(const std::filesystem::path& path);
/// The folders among it and under it that cannot be read, sorted: whatever is in them is in no list.
std::vector<std::filesystem::path> unreadable_folders_under(const std::filesystem::path& path);

/// By what the file holds; by its folder where that does not tell.
FileKind kind_of(const std::filesystem::path& file);

/// The same of text that is still being written.
FileKind kind_of_text(const std::string& text, const std::filesystem::path& file);

/// All problems of a scenario, brand or noise pack, sorted; none for a schema. Scores no examples.
std::vector<Problem> check_file(const std::filesystem::path& file, const Library& library);

}  // namespace sim::scenario
