#include "scoring/agreement/ratings.h"

#include <algorithm>

namespace scoring::agreement {

std::vector<Level> ranked_levels(const std::vector<std::string>& names) {
    std::vector<Level> levels;
    for (const std::string& name : names) levels.push_back({name, static_cast<double>(levels.size())});
    return levels;
}

std::vector<double> drawn_to_one(const std::vector<Level>& levels) {
    std::vector<double> numbers;
    if (levels.empty()) return numbers;
    const auto [least, most] = std::ranges::minmax(levels, {}, &Level::position);
    // Halves, because the distance of two finite numbers need not be finite.
    const double width = most.position / 2 - least.position / 2;
    for (const Level& level : levels)
        numbers.push_back(width > 0 ? (level.position / 2 - least.position / 2) / width : 0);
    return numbers;
}

Ratings only_of(const Ratings& ratings, const std::vector<std::size_t>& raters) {
    Ratings only{ratings.scale, ratings.levels, {}, {}};
    for (const std::size_t rater : raters) only.raters.push_back(ratings.raters[rater]);
    for (const Unit& unit : ratings.units) {
        Unit kept{unit.name, {}};
        for (std::size_t place = 0; place < raters.size(); ++place)
            for (const Rating& rating : unit.ratings)
                if (rating.rater == raters[place]) kept.ratings.push_back({place, rating.level});
        if (!kept.ratings.empty()) only.units.push_back(std::move(kept));
    }
    return only;
}

}  // namespace scoring::agreement
