// The textbook's way, slow and plain: coincidence matrices with any distance. What the program works out from
// counts is held to this, and this to what is published.
#pragma once

#include <functional>

#include "scoring/agreement/ratings.h"

namespace tests::oracle {

using scoring::agreement::Ratings;

/// Squared, of two levels; ordinal distances need to know how often each was given.
using Distance = std::function<double(const Ratings&, const std::vector<double>& given, std::size_t one,
                                      std::size_t other)>;
double nominal(const Ratings&, const std::vector<double>&, std::size_t, std::size_t);
double ordinal(const Ratings&, const std::vector<double>&, std::size_t, std::size_t);
double interval(const Ratings&, const std::vector<double>&, std::size_t, std::size_t);
double ratio(const Ratings&, const std::vector<double>&, std::size_t, std::size_t);
/// Not squared: linear weights.
double linear(const Ratings&, const std::vector<double>&, std::size_t, std::size_t);

struct Parts {
    double observed = 0;
    double expected = 0;
    double coefficient() const { return 1 - observed / expected; }
};

Parts alpha(const Ratings& ratings, const Distance& distance);
/// Of the raters 0 and 1.
Parts cohen(const Ratings& ratings, const Distance& distance);
/// Scott's pi, where both raters have one habit.
Parts scott(const Ratings& ratings);
Parts fleiss(const Ratings& ratings);

}  // namespace tests::oracle
