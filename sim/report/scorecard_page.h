// A session's scorecard as one page of HTML that needs nothing else: to keep, to print, to show to a manager.
// No script, no network; strangers' words and names are words and names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/objection.h"
#include "sim/engine/state.h"
#include "sim/store/store.h"

namespace sim::report {

struct ScorecardPage {
    store::Session session;
    const engine::State& state;      ///< at its end: who wrote what
    const scoring::Scorecard& card;  ///< the verdict that is shown
    std::vector<scoring::Objection> objections = {};
    std::vector<store::Review> reviews = {};                    ///< that stand
    std::optional<store::StandingRow> standing = std::nullopt;  ///< of this verdict, with what was decided
};

/// UTF-8, the whole document.
std::string scorecard_page(const ScorecardPage& page);

}  // namespace sim::report
