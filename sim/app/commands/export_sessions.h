// `coolhead export`: scorecards for a spreadsheet, another program, or a learning record store.
#pragma once

#include <cstdint>
#include <string>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

struct ExportChoices {
    std::string database;
    OutputFormat format = OutputFormat::csv;
    std::string
        since;  ///< only sessions begun then or later, "2026-03-02" or "2026-03-02T09:00:00", on the wall
    bool replies = false;    ///< with what the trainees wrote
    bool bom = false;        ///< of CSV: the mark by which some spreadsheets know UTF-8
    std::string home;        ///< of xAPI: where people and exercises are named; "" for a name nobody owns
    std::int64_t after = 0;  ///< only sessions after the one of this number, to go on where an export stopped
    bool schema = false;     ///< print the JSON's schema instead
};

/// Oldest first, one after the other. Throws Failure.
ExitCode export_sessions(const ExportChoices& choices);

}  // namespace sim::app
