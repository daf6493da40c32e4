// Time in which nobody wants anything may be skipped, in practice and in timed sittings, and in an assessment
// when nothing but its end is left; the journal says so.
#pragma once

#include <optional>
#include <span>

#include "sim/engine/command.h"
#include "sim/engine/state.h"

namespace sim::engine {

/// What comes sooner than this is waited for, the end of the session excepted.
inline constexpr Tick shortest_skip_ms = 20'000;
/// So long before word is due, or an announcement, the trainee is back at the desk to write it.
inline constexpr Tick skip_lead_ms = 120'000;

/// What a trainee would wait for.
struct SkipTarget {
    Tick at = 0;
    bool ends = false;  ///< it is the end of the session
};

/// What comes next of what is seen and has to be dealt with: not posts of the background, nor the desk's
/// hours, nor that somebody grows impatient. Empty when nothing is planned.
std::optional<SkipTarget> skip_target(const State& state, Tick now);
/// Where the clock stands after a skip that is among these facts; empty without one.
std::optional<Tick> skipped_to(std::span<const Fact> facts);
/// Why the clock may not leap now; empty when it may.
std::optional<Refusal> refuse_skip(const State& state, Tick now);

}  // namespace sim::engine
