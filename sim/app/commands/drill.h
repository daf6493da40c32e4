// `coolhead drill`: a round of one-minute drills in the terminal, or from a file of answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sim/app/platform/output_format.h"
#include "sim/app/platform/typed_lines.h"
#include "sim/failure/failure.h"

namespace sim::app {

struct DrillOptions {
    std::string database;  ///< empty: the usual one; answers of a file are kept only when it is given
    std::string person;    ///< empty: who played last
    std::string answers;   ///< JSON file; empty: live
    OutputFormat format = OutputFormat::text;
    std::optional<std::uint64_t> seed;  ///< empty: 1 for a file of answers, a fresh one live
    int count = 5;
};

ExitCode drill(const DrillOptions& options);
/// The same for whoever reads standard input already.
ExitCode drill(const DrillOptions& options, TypedLines& lines);

}  // namespace sim::app
