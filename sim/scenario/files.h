// Reading files whole, with a limit, and finding brands and noise packs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/load.h"

namespace sim::scenario {

struct FileText {
    std::string bytes;
    std::string failure;  ///< one sentence on why it could not be read; "" when it could
};

/// Too large a file is refused by its size, unread.
FileText read_text(const std::filesystem::path& file);

/// Where `folder`/`name`.json stands: beside the file, above it, or in the library; empty when nowhere.
std::filesystem::path find_part(const std::filesystem::path& file, const Library& library,
                                const std::string& folder, const std::string& name);
/// The names that would be found, sorted.
std::vector<std::string> part_names(const std::filesystem::path& file, const Library& library,
                                    const std::string& folder);

}  // namespace sim::scenario
