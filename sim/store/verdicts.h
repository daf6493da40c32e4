// How a verdict lies in a row of the database, for the queries of this room.
#pragma once

#include <string>

#include "sim/store/store.h"

namespace sim::store {

/// What verdict_in() reads, for a query of `scorecards`.
std::string verdict_columns();

/// The columns from `first` on.
ScorecardRow verdict_in(const Statement& row, int first, SessionId session);

}  // namespace sim::store
