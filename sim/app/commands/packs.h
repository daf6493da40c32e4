// `coolhead pack` and `coolhead unpack`: scenarios with all they need as one file, and back.
#pragma once

#include <string>
#include <vector>

#include "sim/failure/failure.h"

namespace sim::app {

struct PackOptions {
    std::vector<std::string> scenarios;  ///< files, folders, or ids of the library
    std::string to;                      ///< the zip
    bool replace = false;
};
ExitCode pack_scenarios(const PackOptions& options);

struct UnpackOptions {
    std::string file;
    std::string to;  ///< folder; "": named after the pack
    bool replace = false;
};
ExitCode unpack_scenarios(const UnpackOptions& options);

}  // namespace sim::app
