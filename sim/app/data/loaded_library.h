// What takes longest to read when the program starts: the judge and the scenarios. Read beside the opening of
// the window, so that nobody waits for it.
#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/scenario/scenario.h"

namespace sim::app {

/// All scenarios of one person; own ones come before shipped ones of the same id.
struct ReadLibrary {
    std::vector<scenario::Scenario> scenarios;  ///< those without errors
    std::vector<std::string> broken;            ///< one sentence for each that has some
    std::map<std::string, std::string> own;     ///< file by id, of this person's own scenarios
};
/// `own_folder` may not exist.
ReadLibrary read_library(const std::filesystem::path& own_folder);

struct LoadedLibrary {
    scoring::Reader reader;
    ReadLibrary library;
};
/// Begins to read on a thread of its own. What goes wrong there is thrown where the future is asked.
std::future<LoadedLibrary> begin_reading(const std::filesystem::path& own_folder);

/// Where a person's own scenarios are: beside the database.
std::filesystem::path own_folder_of(const std::filesystem::path& database);

}  // namespace sim::app
