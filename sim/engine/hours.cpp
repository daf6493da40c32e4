#include "sim/engine/agenda.h"
#include "sim/scenario/wall_clock.h"

namespace sim::engine {

void plan_hours(State& state) {
    const scenario::Scenario& scenario = *state.scenario;
    if (const auto at = scenario::next_change(scenario, scenario.brand.hours, state.now))
        plan(state, {*at, 0, Planned::Kind::hours, "", state.desk_open ? 0 : 1});
}

}  // namespace sim::engine
