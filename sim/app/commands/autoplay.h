// `coolhead autoplay`: scripted and random trainees play scenarios hundreds of times.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

struct AutoplayOptions {
    std::vector<std::string> scenarios;  ///< files, folders, or ids of the library
    int runs = 200;                      ///< of each scenario
    std::uint64_t seed = 1;
    int jobs = 0;  ///< threads; 0: as many as the machine has cores
    OutputFormat format = OutputFormat::text;
};

/// Tables on standard output, a progress bar on a terminal. Input wrong when a perfect trainee does not pass,
/// another does, or a run crashed or came to a dead end. Ctrl-C ends it with what was played so far.
ExitCode autoplay(const AutoplayOptions& options);

}  // namespace sim::app
