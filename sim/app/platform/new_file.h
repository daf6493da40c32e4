// A file that is there whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace sim::app {

enum class IfThere { refuse, replace };

/// Written beside its place, then moved to it; folders on the way are made. Throws Failure: input wrong when
/// it is there already and is to stay, machine wrong when it cannot be written.
void write_new_file(const std::filesystem::path& file, std::string_view bytes, IfThere if_there);

/// Comes back when all that was written to the disk of this file or folder is there for good, whatever
/// happens to the power. Throws Failure: machine wrong.
void keep_for_good(const std::filesystem::path& written);

}  // namespace sim::app
