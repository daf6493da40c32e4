// Where the clock of a session that is taken up again stands.
#pragma once

#include <optional>

#include "sim/engine/state.h"
#include "sim/store/store.h"

namespace sim::app {

struct Standing {
    engine::Tick at = 0;      ///< simulated time to go on from
    std::int64_t away_s = 0;  ///< real seconds since it was last noted; never negative
};

/// Practice and timed sessions go on where the clock stood: nothing that was waited is lost, nothing added.
/// In an assessment the time away counts as well, so that closing the program gains nobody time to think;
/// a date that was set back counts as no time.
Standing standing_clock(const engine::State& state, const std::optional<store::ClockNote>& note,
                        std::int64_t now_unix_s, int pace_milli);

}  // namespace sim::app
