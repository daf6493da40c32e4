// Two verdicts on one session beside each other: what moved from one to the other.
#pragma once

#include <string>
#include <vector>

#include "scoring/scorecard.h"

namespace sim::report {

/// One line each: critical errors that went or came, then criteria whose points changed by a tenth or that
/// began or ceased to apply, in the rubric's order. Empty: nothing moved.
std::vector<std::string> what_moved(const scoring::Scorecard& before, const scoring::Scorecard& after);

}  // namespace sim::report
