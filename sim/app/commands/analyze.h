// `coolhead analyze`: JSON Lines in, JSON Lines out, what the judge sees in each message.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "scoring/reader.h"
#include "sim/app/failure.h"

namespace sim::app {

struct AnalyzeOptions {
    int jobs = 1;          ///< threads; the output is the same for any number
    bool explain = false;  ///< adds each quality's contributions
};

/// Appends the answer to one line, line break included. `number` counts from 1.
void analyze_line(std::string_view line, std::int64_t number, const scoring::Reader& reader, bool explain,
                  std::string& out);

/// Standard input to standard output. Bad lines are answered in their place and are no failure.
ExitCode analyze(const AnalyzeOptions& options);

}  // namespace sim::app
