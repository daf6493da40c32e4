#include "scoring/agreement/leniency.h"

namespace scoring::agreement {

std::vector<Leniency> leniency(const Ratings& ratings) {
    std::vector<Leniency> raters;
    if (ratings.scale == Scale::nominal) return raters;
    for (std::size_t rater = 0; rater < ratings.raters.size(); ++rater) raters.push_back({rater, 0, 0});
    for (const Unit& unit : ratings.units) {
        if (unit.ratings.size() < 2) continue;
        double sum = 0;
        for (const Rating& rating : unit.ratings) sum += ratings.levels[rating.level].position;
        for (const Rating& rating : unit.ratings) {
            const double own = ratings.levels[rating.level].position;
            raters[rating.rater].above_others +=
                own - (sum - own) / static_cast<double>(unit.ratings.size() - 1);
            ++raters[rating.rater].units;
        }
    }
    for (Leniency& each : raters)
        if (each.units > 0) each.above_others /= static_cast<double>(each.units);
    return raters;
}

}  // namespace scoring::agreement
