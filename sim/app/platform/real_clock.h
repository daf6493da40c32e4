// Real time to simulated time. Counts steady time in small steps, so that neither a change of the date, nor
// summer time, nor a machine that slept moves the simulation. Look at it at least once a second: more than
// five real seconds between two looks are a gap, in which the machine slept or stood still; none of it
// counts, and the gap is told once. What is above two seconds and no gap yet counts as two.
#pragma once

#include <chrono>
#include <functional>

#include "sim/engine/tick.h"

namespace sim::app {

/// A steady time in nanoseconds since any moment, which goes on while the machine sleeps. Never goes back.
using SteadyTime = std::function<std::chrono::nanoseconds()>;
SteadyTime steady_time();

inline constexpr std::chrono::nanoseconds longest_step = std::chrono::seconds(2);
inline constexpr std::chrono::nanoseconds shortest_gap = std::chrono::seconds(5);

class RealClock {
  public:
    /// `pace_milli` simulated seconds per real second, in thousandths; `start` is what the clock shows now.
    RealClock(int pace_milli, engine::Tick start, SteadyTime time = steady_time());

    /// Looks at the real time and gives the simulated one. Never goes back.
    engine::Tick now();
    /// How long the machine was away, once; zero when it was not.
    std::chrono::seconds take_gap();
    /// Simulated time that passes at once.
    void leap(engine::Tick duration) { shown_ += std::chrono::milliseconds(duration); }
    /// At least so late from now on; never back.
    void leap_to(engine::Tick tick) {
        if (const engine::Tick shown = now(); tick > shown) leap(tick - shown);
    }
    void pause();
    void resume();
    bool paused() const { return paused_; }
    /// Real time until the clock shows `tick`, at the present pace; zero when it does already.
    std::chrono::milliseconds real_until(engine::Tick tick) const;

  private:
    void count();

    int pace_milli_;
    SteadyTime time_;
    std::chrono::nanoseconds last_look_;
    std::chrono::nanoseconds shown_;  ///< simulated time
    std::chrono::nanoseconds gap_{0};
    bool paused_ = false;
};

}  // namespace sim::app
