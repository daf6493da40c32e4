// `coolhead import threads`: real conversations into draft scenarios, private data removed.
#pragma once

#include <cstdint>
#include <string>

#include "sim/failure/failure.h"

namespace sim::app {

struct ImportOptions {
    std::string file;
    std::string brand;          ///< id; "": a neutral one is written beside the drafts
    std::string to = "drafts";  ///< folder
    std::string name;           ///< what the drafts are called before their number; "": after the file
    std::string company;        ///< only conversations this account answered
    std::string limit = "100";  ///< or "all"
    std::string dates;          ///< "day-first", "month-first", or "": as the file shows
    std::int64_t longest_wait_s = 1800;
    bool replace = false;
    bool columns = false;  ///< only say what a file must hold
};

ExitCode import_threads(const ImportOptions& options);

}  // namespace sim::app
