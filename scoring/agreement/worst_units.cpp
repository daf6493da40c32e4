#include "scoring/agreement/worst_units.h"

#include <algorithm>

#include "scoring/agreement/disagreement.h"

namespace scoring::agreement {

std::vector<UnitDisagreement> worst_units(const Ratings& ratings) {
    const Patterns patterns = Patterns::of_rated_twice(ratings);
    const DisagreementOf disagreement(patterns, ratings.levels, ratings.scale);
    const Disagreement all = disagreement(patterns.counts());
    std::vector<UnitDisagreement> worst;
    if (!(all.expected > 0)) return worst;
    const double by_chance = all.expected / (all.values * (all.values - 1));
    const std::vector<double> of_pattern = disagreement.of_each(patterns.counts());
    for (std::size_t unit = 0; unit < ratings.units.size(); ++unit) {
        std::vector<std::size_t> levels;
        for (const Rating& rating : ratings.units[unit].ratings) levels.push_back(rating.level);
        if (levels.size() < 2) continue;
        std::ranges::sort(levels);
        const double mean = of_pattern[patterns.find(levels)] / static_cast<double>(levels.size());
        worst.push_back({unit, mean / by_chance});
    }
    std::ranges::stable_sort(worst, std::ranges::greater(), &UnitDisagreement::share_of_chance);
    return worst;
}

}  // namespace scoring::agreement
