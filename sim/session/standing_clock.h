// Where the clock of a session that is taken up again stands.
#pragma once

#include <optional>

#include "sim/engine/state.h"
#include "sim/store/store.h"

namespace sim::session {

struct Standing {
    engine::Tick at = 0;      ///< simulated time to go on from
    std::int64_t away_s = 0;  ///< seconds since it was last noted, to be told; never negative
};

/// Practice and timed sessions go on where the clock stood: nothing that was waited is lost, nothing added.
/// In an assessment the time away counts as well, so that closing the program gains nobody time to think: by
/// the time the machine has been up, which no change of the date moves. When the machine was started again
/// meanwhile nothing counts, as nothing steady tells how long that took.
Standing standing_clock(const engine::State& state, const std::optional<store::ClockNote>& note,
                        const store::MachineTime& now, int pace_milli);

}  // namespace sim::session
