// Many sessions in one file, for a spreadsheet or another program.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/objection.h"
#include "sim/store/store.h"

namespace sim::report {

/// What was objected to, by session; sessions without objections may be left out.
using ObjectionsBySession = std::map<store::SessionId, std::vector<scoring::Objection>>;

/// RFC 4180 with a header line. Texts that a spreadsheet would take for a formula get an apostrophe in front.
/// `waits_for_person`: all critical errors are disputed, so that `would_have_been` is what stands for now.
std::string sessions_csv(std::span<const store::Session> sessions,
                         const ObjectionsBySession& objections = {});
/// A list of objects, each with its whole scorecard, or null where there is none.
std::string sessions_json(std::span<const store::Session> sessions,
                          const ObjectionsBySession& objections = {});

/// One cell of text, quoted where needed.
std::string csv_cell(std::string_view text);

}  // namespace sim::report
