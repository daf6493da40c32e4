// What was written in two attempts at the same exercise, place by place of its script, and which judgements
// made the difference.
#pragma once

#include <vector>

#include "scoring/scorecard.h"
#include "sim/viewmodel/progress.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

/// An attempt at its end.
struct Attempt {
    const engine::State& state;
    const scoring::Scorecard& card;
};

/// In the order of the later attempt, then what only the earlier one came to. What a customer said in both is
/// one place, even where other words led there.
std::vector<Comparison::Replies> compared_replies(const Attempt& earlier, const Attempt& later);

}  // namespace sim::viewmodel
