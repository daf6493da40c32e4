#include "scoring/agreement/fleiss.h"

#include "scoring/agreement/disagreement.h"

namespace scoring::agreement {

Coefficient fleiss_kappa(const Patterns& patterns, const Ratings& ratings) {
    return [disagreement = DisagreementOf(patterns, ratings.levels, Scale::nominal)](
               Counts counts) -> std::optional<double> {
        const Disagreement found = disagreement(counts);
        if (!(found.expected > 0)) return std::nullopt;
        // Alpha but for its correction of small samples: chance draws with replacement.
        return 1 - found.values * found.observed / found.expected;
    };
}

}  // namespace scoring::agreement
