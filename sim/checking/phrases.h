// What is wrong in a file of the judge's phrases, read among the others of its language.
#pragma once

#include <filesystem>
#include <vector>

#include "sim/scenario/problem.h"

namespace sim::checking {

/// The file itself when it is one and is there, or those below a folder, sorted.
std::vector<std::filesystem::path> phrase_files_under(const std::filesystem::path& path);

/// In the order of the lines; what is missing in the language as a whole stands at line 1.
std::vector<scenario::Problem> check_phrases(const std::filesystem::path& file);

}  // namespace sim::checking
