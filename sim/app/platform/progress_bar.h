// How far a long command has come: one line on the terminal, nothing where nobody looks.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace sim::app {

/// "Reading  [#######.............]  35 %  1,050,000 rows, 12 s left" at most, fitting 79 columns.
std::string progress_line(const std::string& what, std::int64_t done, std::int64_t total, std::int64_t count,
                          const std::string& unit, double elapsed_s);

class ProgressBar {
  public:
    /// Writes to standard error when that is a terminal.
    ProgressBar(std::string what, std::int64_t total, std::string unit);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// `done` of the total; `count` units so far. Draws a few times a second.
    void show(std::int64_t done, std::int64_t count);
    /// Makes room for a line that is printed.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;
    std::string what_;
    std::int64_t total_;
    std::string unit_;
    bool visible_;
    bool drawn_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point last_ = begun_;
};

}  // namespace sim::app
