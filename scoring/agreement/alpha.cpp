#include "scoring/agreement/alpha.h"

#include "scoring/agreement/disagreement.h"

namespace scoring::agreement {

Coefficient krippendorffs_alpha(const Patterns& patterns, const Ratings& ratings) {
    return [disagreement = DisagreementOf(patterns, ratings.levels, ratings.scale)](
               Counts counts) -> std::optional<double> {
        const Disagreement found = disagreement(counts);
        if (!(found.expected > 0)) return std::nullopt;
        return 1 - (found.values - 1) * found.observed / found.expected;
    };
}

}  // namespace scoring::agreement
