#include "scoring/scorecard.h"

#include <algorithm>

namespace scoring {
namespace {

double lost(const Finding& finding) { return finding.of - finding.points; }

/// What the overall score would gain: a point of a dimension in which little applies weighs more.
double gain(const Scorecard& card, const Finding& finding) {
    for (const DimensionScore& dimension : card.dimensions) {
        double of = 0;
        bool own = false;
        for (const CriterionScore& criterion : dimension.criteria) {
            of += criterion.of;
            own = own || criterion.id == finding.criterion;
        }
        if (own && of > 0)
            return lost(finding) * dimension_points[static_cast<std::size_t>(dimension.dimension)] / of;
    }
    return lost(finding);
}

/// One criterion's loss in the whole session, and where most of it was lost.
struct Cause {
    const Finding* worst = nullptr;
    double worst_gain = 0;
    double gain = 0;
};

std::vector<Cause> causes_of(const Scorecard& card) {
    std::vector<Cause> causes;
    for (const Finding& finding : card.findings) {
        if (lost(finding) <= 1e-9) continue;
        const double own = gain(card, finding);
        auto cause = std::find_if(causes.begin(), causes.end(), [&](const Cause& known) {
            return known.worst->criterion == finding.criterion;
        });
        if (cause == causes.end()) cause = causes.insert(causes.end(), Cause{});
        if (!cause->worst || own > cause->worst_gain + 1e-9) cause->worst = &finding, cause->worst_gain = own;
        cause->gain += own;
    }
    return causes;
}

}  // namespace

double DimensionScore::share() const {
    double points = 0, of = 0;
    for (const CriterionScore& criterion : criteria) {
        points += criterion.points;
        of += criterion.of;
    }
    return of > 0 ? points / of : 0;
}

std::vector<const Finding*> Scorecard::priorities() const {
    constexpr std::size_t most = 2;
    std::vector<Cause> causes = causes_of(*this);
    std::stable_sort(causes.begin(), causes.end(),
                     [](const Cause& one, const Cause& other) { return one.gain > other.gain + 1e-9; });
    std::vector<const Finding*> chosen;
    for (const Cause& cause : causes)
        if (chosen.size() < most) chosen.push_back(cause.worst);
    return chosen;
}

}  // namespace scoring
