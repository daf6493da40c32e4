// What a session's verdict says of each step of its script: which ones to come back to.
#pragma once

#include <string>
#include <vector>

#include "scoring/scorecard.h"
#include "sim/engine/state.h"

namespace sim::grading {

struct StepResult {
    std::string conversation;
    std::string step;
    double points = 0;  ///< won of the judgements that hung on this step
    double of = 0;
    int critical = 0;
    bool operator==(const StepResult&) const = default;
    bool good() const { return critical == 0 && of > 0 && 100 * points >= 75 * of; }
};

/// In the order of the conversations, then as the customer came to the steps. Steps about which nothing was
/// judged are left out.
std::vector<StepResult> step_results(const engine::State& state, const scoring::Scorecard& card);

}  // namespace sim::grading
