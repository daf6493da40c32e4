#include "scoring/tally.h"

#include <algorithm>

namespace scoring {
namespace {

constexpr double tolerance = 1e-9;  // a sum that is 85 on paper must pass

void total(DimensionScore& dimension, const Rubric& rubric) {
    dimension.applies = std::ranges::any_of(dimension.criteria, [](const auto& each) { return each.of > 0; });
    if (!dimension.applies) return;
    const Curve& calibration = rubric.calibration[static_cast<std::size_t>(dimension.dimension)];
    dimension.score =
        100 * (calibration.corners.empty() ? dimension.share() : calibration.at(dimension.share()));
}

double weighted_mean(const Scorecard& card) {
    double points = 0, of = 0;
    for (const DimensionScore& dimension : card.dimensions) {
        if (!dimension.applies) continue;
        const double weight = dimension_points[static_cast<std::size_t>(dimension.dimension)];
        points += weight * dimension.score;
        of += weight;
    }
    return of > 0 ? points / of : 0;
}

}  // namespace

std::string band_of(double overall, const Rubric& rubric) {
    if (overall >= rubric.excellent_at - tolerance) return "excellent";
    if (overall >= rubric.proficient_at - tolerance) return "proficient";
    if (overall >= rubric.developing_at - tolerance) return "developing";
    return "beginning";
}

void tally(Scorecard& card, const Rubric& rubric, const Standing& standing) {
    for (DimensionScore& dimension : card.dimensions) total(dimension, rubric);
    card.would_have_been = weighted_mean(card);
    card.overall = standing.critical ? 0 : card.would_have_been;
    card.passed = !standing.critical && standing.may_pass && card.overall >= rubric.pass_at - tolerance;
    card.band = band_of(card.overall, rubric);
}

}  // namespace scoring
