// `coolhead review`: who waits for a reviewer, what was decided about a verdict, deciding and taking back.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"
#include "sim/team/figures.h"

namespace sim::app {

enum class ReviewTask { queue, show, log, accept, adjust, reject, comment, pass_on, take_back };
inline constexpr std::array<std::string_view, 9> review_task_names = {
    "queue", "show", "log", "accept", "adjust", "reject", "comment", "pass-on", "take-back"};

struct ReviewOptions {
    std::string database;
    ReviewTask task = ReviewTask::queue;
    std::int64_t session = 0;
    team::QueueFilter queue;
    team::Page page;
    std::vector<int> findings;  ///< as `show` counts them, from 1
    bool all_open = false;      ///< all that waits in the queue, or in the session
    std::string criterion;      ///< of these only those of this criterion or error
    std::optional<double> points;
    std::string reason, words, by, to;
    int reply = -1, start = 0, end = 0;
    std::int64_t batch = 0;
    bool dry_run = false;
    OutputFormat format = OutputFormat::text;
};

/// Throws Failure.
ExitCode review(const ReviewOptions& options);

}  // namespace sim::app
