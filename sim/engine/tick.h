// The simulated time, in a header of its own: who only tells the time needs to know nothing else.
#pragma once

#include <cstdint>

namespace sim::engine {

/// Milliseconds of simulated time since the session began.
using Tick = std::int64_t;
inline constexpr Tick ms_per_minute = 60'000;

}  // namespace sim::engine
