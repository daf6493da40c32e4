// Ratings as the literature prints them: crosstables, and one string of levels for each rater.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scoring/agreement/agreement.h"

namespace tests {

/// Two raters' crosstable, rows the first rater's; the levels are called 0, 1, ...
scoring::agreement::Ratings crosstable(const std::vector<std::vector<int>>& table);

/// One string a rater, one sign a unit, '.' missing; every level is a sign of `levels`, in order. On an
/// interval scale the signs are digits.
scoring::agreement::Ratings by_rater(const std::vector<std::string>& raters, std::string_view levels,
                                     scoring::agreement::Scale scale = scoring::agreement::Scale::nominal);

/// One string a unit, one sign a rater.
scoring::agreement::Ratings by_unit(const std::vector<std::string>& units, std::string_view levels,
                                    scoring::agreement::Scale scale = scoring::agreement::Scale::nominal);

/// Units that look alike, so many times each.
std::vector<std::string> units_of(const std::vector<std::pair<std::string, int>>& units);

/// The figure; fails where there is none.
double figure(const scoring::agreement::Ratings& ratings, scoring::agreement::Statistic statistic);
double alpha_on(scoring::agreement::Ratings ratings, scoring::agreement::Scale scale);

}  // namespace tests
