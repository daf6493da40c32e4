#include "sim/app/platform/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "sim/app/platform/output.h"

namespace sim::app {
namespace {

constexpr int bar_width = 20;
constexpr std::chrono::milliseconds between_draws(100);

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string time_left(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    if (whole < 90) return fmt::format("{} s left", whole);
    return fmt::format("{} min left", (whole + 59) / 60);
}

}  // namespace

std::string progress_line(const std::string& what, std::int64_t done, std::int64_t total, std::int64_t count,
                          const std::string& unit, double elapsed_s) {
    const double part =
        total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 1.0;
    const int full = static_cast<int>(part * bar_width);
    std::string line =
        fmt::format("{}  [{}{}] {:3} %  {} {}", what, std::string(static_cast<std::size_t>(full), '#'),
                    std::string(static_cast<std::size_t>(bar_width - full), '.'),
                    static_cast<int>(part * 100), grouped(count), unit);
    // Before that it is a guess that jumps about.
    if (part > 0.01 && elapsed_s > 0.5) line += ", " + time_left(elapsed_s * (1 - part) / part);
    return line;
}

ProgressBar::ProgressBar(std::string what, std::int64_t total, std::string unit)
    : what_(std::move(what)), total_(total), unit_(std::move(unit)), visible_(isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() { clear(); }

void ProgressBar::clear() {
    if (drawn_) draw_on_error_output(fmt::format("\r{:79}\r", ""));
    drawn_ = false;
}

void ProgressBar::show(std::int64_t done, std::int64_t count) {
    if (!visible_) return;
    const Clock::time_point now = Clock::now();
    if (now - last_ < between_draws) return;
    last_ = now;
    drawn_ = true;
    const double elapsed_s = std::chrono::duration<double>(now - begun_).count();
    draw_on_error_output(fmt::format("\r{:79}", progress_line(what_, done, total_, count, unit_, elapsed_s)));
}

}  // namespace sim::app
