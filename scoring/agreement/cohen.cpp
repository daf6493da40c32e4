#include "scoring/agreement/cohen.h"

#include <cmath>

namespace scoring::agreement {
namespace {

/// How often one rater gave each level.
using Habit = std::vector<std::int64_t>;

double sum_of(const Habit& habit) {
    std::int64_t sum = 0;
    for (const std::int64_t count : habit) sum += count;
    return static_cast<double>(sum);
}

double unlike_by_chance(const Habit& first, const Habit& second) {
    double alike = 0;
    for (std::size_t level = 0; level < first.size(); ++level)
        alike += static_cast<double>(first[level]) * static_cast<double>(second[level]);
    return sum_of(first) * sum_of(second) - alike;
}

/// Levels ascend: each gap between two neighbours is crossed by the pairs that have it between them.
double distance_by_chance(const Habit& first, const Habit& second, const std::vector<double>& positions) {
    const double all_first = sum_of(first), all_second = sum_of(second);
    double below_first = 0, below_second = 0, distance = 0;
    for (std::size_t level = 0; level + 1 < positions.size(); ++level) {
        below_first += static_cast<double>(first[level]);
        below_second += static_cast<double>(second[level]);
        const double crossing =
            below_first * (all_second - below_second) + below_second * (all_first - below_first);
        distance += crossing * (positions[level + 1] - positions[level]);
    }
    return distance;
}

double mean_of(const Habit& habit, const std::vector<double>& positions) {
    double sum = 0;
    for (std::size_t level = 0; level < habit.size(); ++level)
        sum += static_cast<double>(habit[level]) * positions[level];
    return sum / sum_of(habit);
}

double squares_around(double mean, const Habit& habit, const std::vector<double>& positions) {
    double squares = 0;
    for (std::size_t level = 0; level < habit.size(); ++level)
        squares += static_cast<double>(habit[level]) * (positions[level] - mean) * (positions[level] - mean);
    return squares;
}

double square_by_chance(const Habit& first, const Habit& second, const std::vector<double>& positions) {
    const double mean_first = mean_of(first, positions), mean_second = mean_of(second, positions);
    const double apart = mean_first - mean_second;
    const double all_first = sum_of(first), all_second = sum_of(second);
    return all_second * squares_around(mean_first, first, positions) +
           all_first * squares_around(mean_second, second, positions) +
           all_first * all_second * apart * apart;
}

double by_chance(Weights weights, const Habit& first, const Habit& second,
                 const std::vector<double>& positions) {
    switch (weights) {
        case Weights::plain:
            return unlike_by_chance(first, second);
        case Weights::linear:
            return distance_by_chance(first, second, positions);
        case Weights::quadratic:
            return square_by_chance(first, second, positions);
    }
    return 0;
}

double weight_of(Weights weights, double distance) {
    switch (weights) {
        case Weights::plain:
            return 1;
        case Weights::linear:
            return std::abs(distance);
        case Weights::quadratic:
            return distance * distance;
    }
    return 0;
}

class Kappa {
  public:
    Kappa(const Patterns& patterns, const Ratings& ratings, Weights weights)
        : patterns_(patterns), weights_(weights), positions_(drawn_to_one(ratings.levels)) {}

    std::optional<double> operator()(Counts counts) const {
        if (!varies(patterns_, counts)) return std::nullopt;
        Habit first(positions_.size(), 0), second(positions_.size(), 0);
        double observed = 0, units = 0;
        for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern) {
            const std::size_t one = patterns_.levels(pattern)[0], other = patterns_.levels(pattern)[1];
            first[one] += counts[pattern];
            second[other] += counts[pattern];
            units += counts[pattern];
            if (one != other)
                observed += counts[pattern] * weight_of(weights_, positions_[one] - positions_[other]);
        }
        const double expected = by_chance(weights_, first, second, positions_);
        if (!(expected > 0)) return std::nullopt;
        return 1 - units * observed / expected;
    }

  private:
    const Patterns& patterns_;
    Weights weights_;
    std::vector<double> positions_;
};

}  // namespace

Coefficient cohens_kappa(const Patterns& patterns, const Ratings& ratings, Weights weights) {
    return Kappa(patterns, ratings, weights);
}

}  // namespace scoring::agreement
