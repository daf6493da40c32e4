#include "sim/app/standing_clock.h"

#include <algorithm>

namespace sim::app {

Standing standing_clock(const engine::State& state, const std::optional<store::ClockNote>& note,
                        std::int64_t now_unix_s, int pace_milli) {
    Standing standing{state.now, 0};
    if (!note) return standing;
    standing.at = std::max(state.now, note->at);
    standing.away_s = std::max<std::int64_t>(now_unix_s - note->noted_unix_s, 0);
    if (state.mode == engine::Mode::assessment) standing.at += standing.away_s * pace_milli;
    return standing;
}

}  // namespace sim::app
