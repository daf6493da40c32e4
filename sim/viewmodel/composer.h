// The composer: where the next words go out, from whom, how long they may be, where they take the
// conversation.
#pragma once

#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

Composer composer_of(const engine::State& state, const Desk& desk, const scoring::Reading& reading);

}  // namespace sim::viewmodel
