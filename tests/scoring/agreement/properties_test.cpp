// What must hold of any ratings, not only of those that are printed somewhere.
#include <algorithm>
#include <cmath>

#include "scoring/agreement/agreement.h"
#include "tests/scoring/agreement/oracle.h"
#include "tests/scoring/agreement/sets.h"
#include "tests/support/catch.h"

using namespace scoring::agreement;
namespace oracle = tests::oracle;

namespace {

/// Numbers that look like chance and are the same every time.
class Numbers {
  public:
    explicit Numbers(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state_ >> 33) % bound;
    }

  private:
    std::uint64_t state_;
};

/// Ratings around a true level, some missing; positions unevenly apart.
Ratings invented(Numbers& numbers, std::size_t raters, Scale scale, bool complete) {
    Ratings ratings;
    ratings.scale = scale;
    const std::size_t levels = 2 + numbers.below(5);
    double position = 0;
    for (std::size_t level = 0; level < levels; ++level) {
        ratings.levels.push_back({std::to_string(level), position});
        position += scale == Scale::interval ? 1.0 + static_cast<double>(numbers.below(3)) : 1;
    }
    for (std::size_t rater = 0; rater < raters; ++rater) ratings.raters.push_back(std::to_string(rater));
    const std::size_t units = 3 + numbers.below(30);
    for (std::size_t unit = 0; unit < units; ++unit) {
        Unit& made = ratings.units.emplace_back("u" + std::to_string(unit), std::vector<Rating>());
        const std::size_t true_level = numbers.below(levels);
        for (std::size_t rater = 0; rater < raters; ++rater) {
            if (!complete && numbers.below(4) == 0) continue;
            made.ratings.push_back({rater, numbers.below(3) == 0 ? numbers.below(levels) : true_level});
        }
    }
    return ratings;
}

oracle::Distance distance_of(Scale scale) {
    return scale == Scale::nominal   ? oracle::nominal
           : scale == Scale::ordinal ? oracle::ordinal
                                     : oracle::interval;
}

void check_like(const Ratings& ratings, Statistic statistic, const oracle::Parts& parts) {
    const Agreement agreement = measure(ratings, statistic);
    if (parts.expected < 1e-12) {
        CHECK_FALSE(agreement.value);
        return;
    }
    REQUIRE(agreement.value);
    CHECK(*agreement.value == Approx(parts.coefficient()).margin(1e-9));
}

void check_same(const Agreement& one, const Agreement& other) {
    CHECK(one.value == other.value);
    CHECK(one.interval.has_value() == other.interval.has_value());
    if (one.interval && other.interval) {
        CHECK(one.interval->low == other.interval->low);
        CHECK(one.interval->high == other.interval->high);
    }
    CHECK(one.n_units == other.n_units);
    CHECK(one.n_values == other.n_values);
}

}  // namespace

TEST_CASE("counts give what the textbook's matrices give") {
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        Numbers numbers(seed);
        const Scale scale = static_cast<Scale>(seed % 3);
        const Ratings several = invented(numbers, 2 + numbers.below(4), scale, false);
        if (!obstacle(several, Statistic::alpha))
            check_like(several, Statistic::alpha, oracle::alpha(several, distance_of(scale)));
        const Ratings two = invented(numbers, 2, scale, false);
        if (!obstacle(two, Statistic::cohen)) {
            check_like(two, Statistic::cohen, oracle::cohen(two, oracle::nominal));
            check_like(two, Statistic::linear, oracle::cohen(two, oracle::linear));
            check_like(two, Statistic::quadratic, oracle::cohen(two, oracle::interval));
        }
        const Ratings complete = invented(numbers, 2 + numbers.below(4), scale, true);
        check_like(complete, Statistic::fleiss, oracle::fleiss(complete));
    }
}

TEST_CASE("neither the order of the units nor what raters and units are called changes anything") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Numbers numbers(seed);
        const Ratings ratings = invented(numbers, 4, static_cast<Scale>(seed % 3), false);
        Ratings shuffled = ratings;
        for (std::size_t at = shuffled.units.size(); at > 1; --at)
            std::swap(shuffled.units[at - 1], shuffled.units[numbers.below(at)]);
        for (Unit& unit : shuffled.units) {
            unit.name = "renamed" + unit.name;
            for (Rating& rating : unit.ratings) rating.rater = (rating.rater + 1) % 4;
            std::ranges::sort(unit.ratings, {}, &Rating::rater);
        }
        check_same(measure(ratings, Statistic::alpha), measure(shuffled, Statistic::alpha));
        const Ratings two = invented(numbers, 2, Scale::ordinal, false);
        Ratings turned = two;
        std::ranges::reverse(turned.units);
        for (const Statistic statistic : {Statistic::cohen, Statistic::linear, Statistic::quadratic})
            if (!obstacle(two, statistic)) check_same(measure(two, statistic), measure(turned, statistic));
    }
}

TEST_CASE("a level that nobody gave changes weights, and no alpha") {
    for (const Scale scale : {Scale::nominal, Scale::ordinal}) {
        const Ratings tight = tests::by_rater({"112233", "121323"}, "123", scale);
        const Ratings wide = tests::by_rater({"112233", "121323"}, "12345", scale);
        check_same(measure(tight, Statistic::alpha), measure(wide, Statistic::alpha));
    }
    const std::vector<std::string> raters = {"112244", "114424"};
    CHECK(tests::figure(tests::by_rater(raters, "124"), Statistic::linear) !=
          Approx(tests::figure(tests::by_rater(raters, "1234"), Statistic::linear)));
}

TEST_CASE("on an interval scale numbers may be moved and stretched, and as large as doubles are") {
    const Ratings ratings = tests::by_rater({"1223453", "1323554"}, "12345", Scale::interval);
    const double value = tests::figure(ratings, Statistic::alpha);
    for (const double factor : {1e-300, .001, 7.0, 1e300, 3e307}) {
        Ratings stretched = ratings;
        for (Level& level : stretched.levels) level.position = (level.position - 3) * factor;
        CHECK(tests::figure(stretched, Statistic::alpha) == Approx(value));
        CHECK(tests::figure(stretched, Statistic::quadratic) ==
              Approx(tests::figure(ratings, Statistic::quadratic)));
    }
}

TEST_CASE("an interval holds the figure, says what did not vary, and wants two units") {
    const Agreement agreement =
        measure(tests::by_rater({"1122331122", "1121331222"}, "123"), Statistic::alpha);
    REQUIRE(agreement.interval);
    CHECK(agreement.interval->low < *agreement.value);
    CHECK(agreement.interval->high > *agreement.value);
    CHECK(agreement.interval->without_variation == 0);

    const Agreement rare = measure(tests::by_rater({"1111111112", "1111111112"}, "12"), Statistic::alpha);
    REQUIRE(rare.interval);
    CHECK(*rare.value == 1);
    CHECK(rare.interval->low == 1);
    // Without the one unit of 2 nothing varies: .9 to the tenth of the resamples.
    CHECK(rare.interval->without_variation == Approx(resamples * std::pow(.9, 10)).epsilon(.1));

    const Agreement single = measure(tests::by_unit({"12"}, "12"), Statistic::alpha);
    CHECK(single.value);
    CHECK_FALSE(single.interval);
}

TEST_CASE("a statistic that cannot be worked out says why and what to do") {
    const Ratings three = tests::by_unit({"123", "12."}, "123");
    CHECK_FALSE(obstacle(three, Statistic::alpha));
    for (const Statistic statistic : {Statistic::cohen, Statistic::linear, Statistic::quadratic}) {
        REQUIRE(obstacle(three, statistic));
        CHECK(obstacle(three, statistic)->says ==
              "Cohen's kappa compares exactly two raters, and 3 rated here.");
    }
    REQUIRE(obstacle(three, Statistic::fleiss));
    CHECK(obstacle(three, Statistic::fleiss)->says ==
          "Fleiss' kappa needs the same number of ratings of every unit, but u0 has 3 and u1 has 2.");
    const Ratings alone = tests::by_unit({"1.", ".2"}, "12");
    for (const Statistic statistic : {Statistic::alpha, Statistic::cohen, Statistic::fleiss})
        CHECK(obstacle(alone, statistic));
}
