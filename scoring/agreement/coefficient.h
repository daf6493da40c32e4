// A coefficient of agreement as a function of how many units show each pattern, so that a resample of the
// units is measured by the same function as the units.
#pragma once

#include <functional>
#include <optional>

#include "scoring/agreement/patterns.h"

namespace scoring::agreement {

/// 1 where all agree, 0 where they agree as by chance, below 0 where less; empty where nothing varies. Keeps
/// a reference to the patterns and ratings that it was made of.
using Coefficient = std::function<std::optional<double>(Counts counts)>;

}  // namespace scoring::agreement
