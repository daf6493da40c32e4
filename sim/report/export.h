// Many sessions in one file, for a spreadsheet or another program; one after the other, so that none waits
// for the last. The JSON is described by assets/schema/export.schema.json.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scoring/objection.h"
#include "sim/report/csv.h"
#include "sim/store/store.h"

namespace sim::report {

/// A session with all that is exported of it.
struct Exported {
    store::Session session;
    std::vector<scoring::Objection> objections = {};
    std::optional<store::StandingRow> standing = std::nullopt;  ///< of its latest verdict
    std::vector<store::Review> reviews = {};                    ///< the whole log
    std::vector<std::string> replies = {};  ///< what the trainee wrote, in order; where it was asked for
};

struct ExportOptions {
    bool replies = false;  ///< a last column, or a list, with the trainee's words
    /// From a wall time to the same moment in UTC, "2026-03-02T08:00:00Z". Without one, times stay as they
    /// are.
    std::function<std::string(const std::string&)> utc;
};

/// The names of the columns, with the line's end.
std::string csv_header(const ExportOptions& options = {});
/// One line. What the judge gave stands first; `stands_...`, the critical errors and the criteria are as
/// people decided. `waits_for_person`: all critical errors are disputed, so that `would_have_been` stands for
/// now.
std::string csv_row(const Exported& exported, const ExportOptions& options = {});
/// One object, with the whole scorecard, or null where there is none.
std::string json_object(const Exported& exported, const ExportOptions& options = {});

}  // namespace sim::report
