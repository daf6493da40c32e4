// How a verdict lies in a row of the database, for the queries of this room.
#pragma once

#include <string_view>

#include "sim/store/store.h"

namespace sim::store {

/// What verdict_in() reads, for a query of `scorecards`.
inline constexpr std::string_view verdict_columns =
    "judge, judge_date, rubric, overall, would_have_been, passed, tone, speed, consistency, take_offline,"
    " scorecards.critical, card";

/// The columns from `first` on.
ScorecardRow verdict_in(const Statement& row, int first, SessionId session);

}  // namespace sim::store
