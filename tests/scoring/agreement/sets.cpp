#include "tests/scoring/agreement/sets.h"

#include <set>

#include "tests/support/catch.h"

namespace tests {

using namespace scoring::agreement;

namespace {

Ratings with_levels(std::string_view levels, Scale scale) {
    Ratings ratings;
    ratings.scale = scale;
    for (const char level : levels)
        ratings.levels.push_back(
            {std::string(1, level), scale == Scale::interval ? level - '0' : ratings.levels.size() * 1.0});
    return ratings;
}

}  // namespace

Ratings crosstable(const std::vector<std::vector<int>>& table) {
    Ratings ratings;
    ratings.raters = {"first", "second"};
    for (std::size_t level = 0; level < table.size(); ++level)
        ratings.levels.push_back({std::to_string(level), static_cast<double>(level)});
    for (std::size_t row = 0; row < table.size(); ++row)
        for (std::size_t column = 0; column < table.size(); ++column)
            for (int count = 0; count < table[row][column]; ++count)
                ratings.units.push_back(
                    {"u" + std::to_string(ratings.units.size()), {{0, row}, {1, column}}});
    return ratings;
}

Ratings by_unit(const std::vector<std::string>& units, std::string_view levels, Scale scale) {
    Ratings ratings = with_levels(levels, scale);
    std::set<std::size_t> seen;
    for (const std::string& signs : units) {
        Unit& unit =
            ratings.units.emplace_back("u" + std::to_string(ratings.units.size()), std::vector<Rating>());
        for (std::size_t rater = 0; rater < signs.size(); ++rater) {
            if (signs[rater] == '.') continue;
            REQUIRE(levels.find(signs[rater]) != std::string_view::npos);
            unit.ratings.push_back({rater, levels.find(signs[rater])});
            seen.insert(rater);
        }
    }
    for (std::size_t rater = 0; rater < seen.size(); ++rater) {
        REQUIRE(seen.contains(rater));
        ratings.raters.push_back("r" + std::to_string(rater));
    }
    return ratings;
}

Ratings by_rater(const std::vector<std::string>& raters, std::string_view levels, Scale scale) {
    std::vector<std::string> units(raters.at(0).size());
    for (const std::string& signs : raters)
        for (std::size_t unit = 0; unit < units.size(); ++unit) units[unit] += signs.at(unit);
    return by_unit(units, levels, scale);
}

std::vector<std::string> units_of(const std::vector<std::pair<std::string, int>>& units) {
    std::vector<std::string> all;
    for (const auto& [unit, count] : units) all.insert(all.end(), static_cast<std::size_t>(count), unit);
    return all;
}

double figure(const Ratings& ratings, Statistic statistic) {
    REQUIRE_FALSE(obstacle(ratings, statistic));
    const Agreement agreement = measure(ratings, statistic);
    REQUIRE(agreement.value);
    return *agreement.value;
}

double alpha_on(Ratings ratings, Scale scale) {
    ratings.scale = scale;
    for (Level& level : ratings.levels)
        if (scale == Scale::interval) level.position = level.name[0] - '0';
    return figure(ratings, Statistic::alpha);
}

}  // namespace tests
