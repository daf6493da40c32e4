// Scorecards going out: JSON, text and CSV. Knows store and grading and what they know; no window.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/objection.h"
#include "sim/store/store.h"

namespace sim::report {

/// The published shape, keys in a fixed order, indented by two. A dimension that does not apply has score
/// null.
std::string scorecard_json(const scoring::Scorecard& card);
/// How the session was sat, in front of a scorecard's JSON: {"mode": ..., "hints": ..., the rest}. The names
/// of other judges and the objections, where there are any, and the judge of a card that does not name it go
/// there too. With objections comes "waits_for_person": whether all critical errors are disputed.
std::string with_sitting(const std::string& card_json, engine::Mode mode, int hints,
                         const std::vector<std::string>& other_judges = {},
                         std::span<const scoring::Objection> objections = {});
/// A list of objects, for other programs.
std::string objections_json(std::span<const scoring::Objection> objections);
/// What scorecard_json wrote; empty when it is something else. What earlier programs left out stays unsaid:
/// the judge is `scoring::earlier_judge`, and findings name no message.
std::optional<scoring::Scorecard> scorecard_from_json(std::string_view json);
/// The same verdict as the store keeps it.
store::ScorecardRow scorecard_row(store::SessionId session, const scoring::Scorecard& card);
/// A verdict out of the store. Throws Failure where it cannot be read.
scoring::Scorecard scorecard_of(const store::ScorecardRow& row);

}  // namespace sim::report
