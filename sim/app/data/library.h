// The scenarios that ship with the program, by id or by file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/load.h"

namespace sim::app {

scenario::Library library();
/// Every scenario file of the library, sorted.
std::vector<std::filesystem::path> library_files();
/// Those of them that have no error.
std::vector<scenario::Scenario> playable_library();
/// A file by its path, or a scenario of the library by its id. Throws Failure (input wrong) naming what is
/// near.
std::filesystem::path find_scenario(const std::string& path_or_id);
/// Loads it; throws Failure with all its errors, one a line, when it has any.
scenario::Loaded load_playable(const std::string& path_or_id);

/// The errors among the problems, one a line, without a break at the end.
std::string error_lines(const std::vector<scenario::Problem>& problems);

}  // namespace sim::app
