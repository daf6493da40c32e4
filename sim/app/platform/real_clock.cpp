#include "sim/app/platform/real_clock.h"

#include <time.h>

#include <algorithm>

namespace sim::app {

SteadyTime steady_time() {
    return [] {
        // CLOCK_MONOTONIC stands still while the machine is suspended; this one shows that it was.
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    };
}

RealClock::RealClock(int pace_milli, engine::Tick start, SteadyTime time)
    : pace_milli_(std::max(1, pace_milli)),
      time_(std::move(time)),
      last_look_(time_()),
      shown_(std::chrono::milliseconds(start)) {}

void RealClock::count() {
    const std::chrono::nanoseconds look = time_();
    const std::chrono::nanoseconds between = look - last_look_;
    const bool away = between > shortest_gap;
    if (away && !paused_) gap_ += between;
    const auto passed =
        away ? std::chrono::nanoseconds(0) : std::clamp(between, std::chrono::nanoseconds(0), longest_step);
    last_look_ = look;
    if (!paused_) shown_ += passed * pace_milli_ / 1000;
}

engine::Tick RealClock::now() {
    count();
    return std::chrono::duration_cast<std::chrono::milliseconds>(shown_).count();
}

std::chrono::seconds RealClock::take_gap() {
    const auto gap = std::chrono::duration_cast<std::chrono::seconds>(gap_);
    gap_ = std::chrono::nanoseconds(0);
    return gap;
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
