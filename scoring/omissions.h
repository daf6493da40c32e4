// One omission is one line of a report. Nothing that came can lose points under eight criteria; who reads the
// scorecard is told once, with all that it cost.
#pragma once

#include <vector>

#include "scoring/finding.h"

namespace scoring {

/// Findings on what was not done, of one conversation and with one sentence on it, become one, under the
/// criterion that cost most; its share is that of all together, so that the sums stay what they were. The
/// sentence says what it counts under.
void merge_omissions(std::vector<Finding>& findings);

}  // namespace scoring
