#include "sim/session/pace.h"

#include <fmt/format.h>

#include <cmath>

#include "sim/failure/failure.h"

namespace sim::session {

int pace_milli(double asked, engine::Mode mode, const scenario::Scenario& scenario) {
    if (asked <= 0) return scenario.pace_milli;
    if (mode == engine::Mode::assessment && asked < 1)
        throw Failure(
            ExitCode::call_wrong,
            fmt::format("An assessment does not run at a pace of {:g}, slower than real time.", asked),
            fmt::format("Leave --pace out: this scenario's is {:g}.", scenario.pace_milli / 1000.0));
    return static_cast<int>(std::lround(asked * 1000));
}

}  // namespace sim::session
