#include "scoring/scorecard.h"

#include <algorithm>

namespace scoring {
namespace {

double lost(const Finding& finding) { return finding.of - finding.points; }

}  // namespace

std::vector<const Finding*> Scorecard::priorities() const {
    std::vector<const Finding*> costly;
    for (const Finding& finding : findings)
        if (lost(finding) > 1e-9) costly.push_back(&finding);
    std::stable_sort(costly.begin(), costly.end(),
                     [](const Finding* one, const Finding* other) { return lost(*one) > lost(*other); });
    std::vector<const Finding*> chosen;
    for (const Finding* finding : costly) {
        const bool known = std::any_of(chosen.begin(), chosen.end(), [&](const Finding* earlier) {
            return earlier->criterion == finding->criterion;
        });
        if (!known) chosen.push_back(finding);
        if (chosen.size() == 2) break;
    }
    return chosen;
}

}  // namespace scoring
