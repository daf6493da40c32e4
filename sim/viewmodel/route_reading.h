// Where a draft would take the conversation: what the trainee chose, or else what the words say.
#pragma once

#include "sim/viewmodel/desk.h"

namespace sim::viewmodel {

/// The route that the words themselves take, posted `via`: "DM us" in public is a move to DM.
scoring::Route route_read_from(const scoring::Reading& reading, scoring::Via via, const std::string& text,
                               const scenario::Brand& brand);
scoring::Route route_of(const Draft& draft, const scoring::Reading& reading, const scenario::Brand& brand);

}  // namespace sim::viewmodel
