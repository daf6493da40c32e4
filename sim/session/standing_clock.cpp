#include "sim/session/standing_clock.h"

#include <algorithm>

#include "sim/engine/state.h"

namespace sim::session {

Standing standing_clock(const engine::State& state, const std::optional<store::ClockNote>& note,
                        const store::MachineTime& now, int pace_milli) {
    Standing standing{state.now, 0};
    if (!note) return standing;
    const bool steady = !now.boot.empty() && now.boot == note->noted.boot;
    const std::int64_t away_s = steady ? now.up_s - note->noted.up_s : now.unix_s - note->noted.unix_s;
    standing.at = std::max(state.now, note->at);
    standing.away_s = std::max<std::int64_t>(away_s, 0);
    if (steady && state.mode == engine::Mode::assessment) standing.at += standing.away_s * pace_milli;
    return standing;
}

}  // namespace sim::session
