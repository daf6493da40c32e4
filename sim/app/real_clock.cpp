#include "sim/app/real_clock.h"

#include <algorithm>

namespace sim::app {

SteadyTime steady_time() {
    return [] { return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()); };
}

RealClock::RealClock(int pace_milli, engine::Tick start, SteadyTime time)
    : pace_milli_(std::max(1, pace_milli)),
      time_(std::move(time)),
      last_look_(time_()),
      shown_(std::chrono::milliseconds(start)) {}

void RealClock::count() {
    const std::chrono::nanoseconds look = time_();
    const auto passed = std::clamp(look - last_look_, std::chrono::nanoseconds(0), longest_step);
    last_look_ = look;
    if (!paused_) shown_ += passed * pace_milli_ / 1000;
}

engine::Tick RealClock::now() {
    count();
    return std::chrono::duration_cast<std::chrono::milliseconds>(shown_).count();
}

void RealClock::pause() {
    count();
    paused_ = true;
}

void RealClock::resume() {
    count();
    paused_ = false;
}

std::chrono::milliseconds RealClock::real_until(engine::Tick tick) const {
    const std::chrono::nanoseconds ahead = std::chrono::milliseconds(tick) - shown_;
    if (ahead.count() <= 0) return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(ahead / pace_milli_ * 1000);
}

}  // namespace sim::app
