// The four dimensions over the days as a drawing for a page; the table with its figures stands beside it.
#pragma once

#include <string>
#include <vector>

#include "sim/team/figures.h"

namespace sim::team {

/// SVG. Axes with their unit, each line labelled at its end and told apart without colour by its dashes.
std::string trend_chart(const std::vector<TrendPoint>& trend);

}  // namespace sim::team
