// How judging the judge is written on the command line: reviews, and second ratings.
#pragma once

#include <CLI/App.hpp>

#include "sim/app/commands/ratings.h"
#include "sim/app/commands/review.h"

namespace sim::app {

CLI::App* add_review(CLI::App& program, ReviewOptions& review);
CLI::App* add_ratings(CLI::App& program, RatingOptions& ratings);

}  // namespace sim::app
