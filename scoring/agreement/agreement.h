// How alike two people, several, or people and the machine judge the same units: one figure, with an
// interval, and on how much it rests. Ratings in, figures out; the same on every machine. Knows no file,
// session or judge: whoever has ratings may ask, and the rubric's gates (gates.h) say what a figure is good
// for.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "scoring/agreement/bootstrap.h"
#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// Krippendorff's alpha; Cohen's kappa plain, with linear and with quadratic weights; Fleiss' kappa.
enum class Statistic { alpha, cohen, linear, quadratic, fleiss };
inline constexpr auto statistic_names =
    std::to_array<std::string_view>({"alpha", "cohen", "linear", "quadratic", "fleiss"});
static_assert(is_whole(statistic_names, Statistic::fleiss));

/// "Krippendorff's alpha": for sentences.
std::string_view said(Statistic statistic);

/// Only what entered the figure is counted: units rated twice or more (Cohen: by both), and their ratings.
struct Agreement {
    std::optional<double>
        value;  ///< empty where every rating is the same level: "no variation", neither 0 nor 1
    std::optional<Interval> interval;  ///< 95 %; empty without a value, and on a single unit
    std::int64_t n_units = 0;
    std::int64_t n_values = 0;
    std::size_t n_raters = 0;  ///< who gave them, the machine counted as one
};

/// Why a statistic cannot be worked out of these ratings, and what to do.
struct Obstacle {
    std::string says;
    std::string remedy;
};
std::optional<Obstacle> obstacle(const Ratings& ratings, Statistic statistic);

/// Where no obstacle is.
Agreement measure(const Ratings& ratings, Statistic statistic);
/// The same figure without its interval: resampling is most of the work.
std::optional<double> value_of(const Ratings& ratings, Statistic statistic);

}  // namespace scoring::agreement
