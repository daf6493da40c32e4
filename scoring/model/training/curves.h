// From raw scores to qualities, and the losses that fitting minimises through those curves.
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include "scoring/model/quality_model.h"

namespace scoring::model::training {

inline double logistic(double raw) { return 1 / (1 + std::exp(-raw)); }
/// VADER's curve: never quite -1 or 1.
inline double squashed(double raw) { return raw / std::sqrt(1 + raw * raw); }

/// Value and slope.
inline std::pair<double, double> log_loss(double raw, double target) {
    const double softplus = std::max(raw, 0.0) + std::log1p(std::exp(-std::abs(raw)));
    return {softplus - target * raw, logistic(raw) - target};
}

inline std::pair<double, double> square_loss(double raw, double target) {
    const double root = std::sqrt(1 + raw * raw);
    const double miss = raw / root - target;
    return {miss * miss / 2, miss / (root * root * root)};
}

inline double word_weight(double power, std::size_t words) {
    return std::min(4.0, std::pow(8.0 / static_cast<double>(std::max<std::size_t>(words, 1)), power));
}

}  // namespace scoring::model::training
