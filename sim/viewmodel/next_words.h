// Why an exercise is offered next, in one sentence or two that a person would say.
#pragma once

#include <string>

#include "sim/scenario/scenario.h"
#include "sim/viewmodel/history.h"

namespace sim::viewmodel {

/// "Your weakest criterion is safe ask, 25 % of its points lately. 3 of the 7 steps here ask for it."
std::string next_because(const Strength& weakest, const scenario::Scenario& scenario);

/// "tone", "answering in time", "consistency", "taking things offline": a dimension inside a sentence, from
/// its name in a scenario. A name that is none is said as it stands, with blanks.
std::string dimension_in_words(const std::string& name);

}  // namespace sim::viewmodel
