// How a message treats the customer, as far as a script goes by it: nobody is cooled by what is cold or
// canned.
#pragma once

#include <vector>

#include "sim/engine/state.h"

namespace sim::engine {

/// What the customer feels in these words of the trainee's; none of it: fair words.
struct Manners {
    std::vector<scenario::Treatment> treatments;  ///< in the order of their names
    bool cold = false;                            ///< not a kind word in it, though nothing to resent
    bool has(scenario::Treatment treatment) const;
    bool fair() const { return !cold && treatments.empty(); }
};

Manners manners_of(const State& state, const ConversationState& conversation, const Message& message);

/// What a branch's heat becomes for somebody who was treated so: bad manners cool nobody, unkind ones heat.
int heat_change(int branch_milli, const Manners& manners);

}  // namespace sim::engine
