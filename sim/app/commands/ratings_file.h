// Ratings from a table with the columns unit, rater and value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/agreement/ratings.h"

namespace sim::app {

/// Of a CSV file's bytes (RFC 4180; commas, semicolons or tabs; UTF-8), of which `file` is the name. Columns
/// may stand in any order, and others beside them. An empty value is a missing one; any other must be one of
/// `levels`, or where there are none, on an interval scale, a number. Throws FileProblems with the places of
/// the first problems.
scoring::agreement::Ratings read_ratings(const std::string& file, std::string_view bytes,
                                         scoring::agreement::Scale scale,
                                         const std::vector<scoring::agreement::Level>& levels);

/// For sentences: without control signs, and cut after 40 letters.
std::string shown_name(std::string_view text);

}  // namespace sim::app
