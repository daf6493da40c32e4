// `coolhead ratings`: a blind second rating of a sample of replies, and how far people and the machine agree.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"
#include "sim/rating/figures.h"
#include "sim/team/figures.h"

namespace sim::app {

enum class RatingTask { list, begin, next, rate, figures, table };
inline constexpr std::array<std::string_view, 6> rating_task_names = {"list", "begin",   "next",
                                                                      "rate", "figures", "table"};

struct RatingOptions {
    std::string database;
    RatingTask task = RatingTask::list;
    std::string sample;
    team::Filter filter;  ///< of `begin`: whose replies
    rating::Pick pick = rating::Pick::random;
    std::vector<std::string> raters, criteria;
    std::vector<std::string> levels;  ///< of `rate`: "T1=1/2"
    int replies = 50, number = 0;
    std::uint64_t seed = 1;
    std::string deadline, by, criterion;
    OutputFormat format = OutputFormat::text;
};

/// Throws Failure.
ExitCode ratings(const RatingOptions& options);

}  // namespace sim::app
