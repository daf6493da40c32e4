// The simulated time, in a header of its own: who only tells the time needs to know nothing else.
#pragma once

#include <cstdint>

namespace sim::engine {

/// Milliseconds of simulated time since the session began.
using Tick = std::int64_t;
inline constexpr Tick ms_per_minute = 60'000;
/// A thousand years: a journal that names a later time is damaged.
inline constexpr Tick longest_sitting = 1000LL * 366 * 24 * 60 * ms_per_minute;

}  // namespace sim::engine
