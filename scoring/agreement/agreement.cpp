#include "scoring/agreement/agreement.h"

#include <fmt/format.h>

#include <set>

#include "scoring/agreement/alpha.h"
#include "scoring/agreement/cohen.h"
#include "scoring/agreement/fleiss.h"

namespace scoring::agreement {
namespace {

constexpr auto statistic_words = std::to_array<std::string_view>(
    {"Krippendorff's alpha", "Cohen's kappa", "Cohen's kappa with linear weights",
     "Cohen's kappa with quadratic weights", "Fleiss' kappa"});
static_assert(is_whole(statistic_words, Statistic::fleiss));

bool is_cohens(Statistic statistic) {
    return statistic == Statistic::cohen || statistic == Statistic::linear ||
           statistic == Statistic::quadratic;
}

Patterns patterns_for(const Ratings& ratings, Statistic statistic) {
    return is_cohens(statistic) ? Patterns::of_two_raters(ratings, 0, 1) : Patterns::of_rated_twice(ratings);
}

Coefficient coefficient_of(const Patterns& patterns, const Ratings& ratings, Statistic statistic) {
    switch (statistic) {
        case Statistic::alpha:
            return krippendorffs_alpha(patterns, ratings);
        case Statistic::cohen:
            return cohens_kappa(patterns, ratings, Weights::plain);
        case Statistic::linear:
            return cohens_kappa(patterns, ratings, Weights::linear);
        case Statistic::quadratic:
            return cohens_kappa(patterns, ratings, Weights::quadratic);
        case Statistic::fleiss:
            return fleiss_kappa(patterns, ratings);
    }
    return {};
}

std::size_t raters_of_shared_units(const Ratings& ratings) {
    std::set<std::size_t> raters;
    for (const Unit& unit : ratings.units)
        if (unit.ratings.size() > 1)
            for (const Rating& rating : unit.ratings) raters.insert(rating.rater);
    return raters.size();
}

/// Of the units that were rated at all, the first whose number of ratings is not that of the first.
std::optional<Obstacle> unequal_units(const Ratings& ratings) {
    const Unit* first = nullptr;
    for (const Unit& unit : ratings.units) {
        if (unit.ratings.empty()) continue;
        if (!first) first = &unit;
        if (unit.ratings.size() != first->ratings.size())
            return Obstacle{
                fmt::format("Fleiss' kappa needs the same number of ratings of every unit, but {} "
                            "has {} and {} has {}.",
                            first->name, first->ratings.size(), unit.name, unit.ratings.size()),
                "Leave out the units that lack ratings, or take alpha, which allows for them."};
    }
    return std::nullopt;
}

}  // namespace

std::string_view said(Statistic statistic) { return statistic_words[static_cast<std::size_t>(statistic)]; }

std::optional<Obstacle> obstacle(const Ratings& ratings, Statistic statistic) {
    if (is_cohens(statistic) && ratings.raters.size() != 2)
        return Obstacle{fmt::format("Cohen's kappa compares exactly two raters, and {} rated here.",
                                    ratings.raters.size()),
                        "Keep the rows of two raters, or take alpha, which allows for any number."};
    if (statistic == Statistic::fleiss)
        if (std::optional<Obstacle> unequal = unequal_units(ratings)) return unequal;
    if (patterns_for(ratings, statistic).size() == 0)
        return Obstacle{"No unit was rated by two raters, so there is nothing to compare.",
                        "Have a second person rate the same units."};
    return std::nullopt;
}

std::optional<double> value_of(const Ratings& ratings, Statistic statistic) {
    const Patterns patterns = patterns_for(ratings, statistic);
    return coefficient_of(patterns, ratings, statistic)(patterns.counts());
}

Agreement measure(const Ratings& ratings, Statistic statistic) {
    const Patterns patterns = patterns_for(ratings, statistic);
    const Coefficient coefficient = coefficient_of(patterns, ratings, statistic);
    Agreement agreement{coefficient(patterns.counts()), std::nullopt, patterns.units(), patterns.values(),
                        raters_of_shared_units(ratings)};
    if (agreement.value) agreement.interval = interval_by_resampling(patterns, coefficient);
    return agreement;
}

}  // namespace scoring::agreement
