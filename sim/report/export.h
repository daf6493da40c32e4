// Many sessions in one file, for a spreadsheet or another program.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sim/store/store.h"

namespace sim::report {

/// RFC 4180 with a header line. Texts that a spreadsheet would take for a formula get an apostrophe in front.
std::string sessions_csv(std::span<const store::Session> sessions);
/// A list of objects, each with its whole scorecard, or null where there is none.
std::string sessions_json(std::span<const store::Session> sessions);

/// One cell of text, quoted where needed.
std::string csv_cell(std::string_view text);

}  // namespace sim::report
