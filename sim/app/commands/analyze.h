// `coolhead analyze`: JSON Lines in, JSON Lines out, what the judge sees in each message.
#pragma once

#include <string>

#include "scoring/reader.h"
#include "sim/app/commands/reading_json.h"
#include "sim/app/platform/line_source.h"
#include "sim/failure/failure.h"

namespace sim::app {

struct AnalyzeOptions {
    int jobs = 1;  ///< threads; the output is the same for any number
    Shown shown;
};

/// Appends the answers to the lines of a chunk, one line each.
void analyze_chunk(const Chunk& chunk, const scoring::Reader& reader, Shown shown, std::string& out);

/// Standard input to standard output. Bad lines are answered in their place and are no failure.
ExitCode analyze(const AnalyzeOptions& options);

}  // namespace sim::app
