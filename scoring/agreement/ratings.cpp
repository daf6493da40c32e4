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

}  // namespace scoring::agreement
