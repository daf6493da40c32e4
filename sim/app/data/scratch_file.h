// Room on disk for what is only needed while a command runs.
#pragma once

#include <filesystem>
#include <memory>

#include "sim/import/scratch.h"

namespace sim::app {

/// A file without a name, on the disk that holds `folder` (which need not be there yet); the system frees it
/// when the program ends, however it ends. Throws Failure: machine wrong.
std::unique_ptr<threads::Scratch> make_scratch_file(const std::filesystem::path& folder);

}  // namespace sim::app
