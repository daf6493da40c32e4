// What a manager asks beyond the figure: who is strict, what to talk about, and what the figure is good for.
#include "scoring/agreement/gates.h"
#include "scoring/agreement/leniency.h"
#include "scoring/agreement/worst_units.h"
#include "tests/scoring/agreement/sets.h"
#include "tests/support/catch.h"

using namespace scoring::agreement;

namespace {

Agreement reached(double value, std::int64_t units, double low, std::size_t raters) {
    return {value, Interval{low, 1, 0}, units, 2 * units, raters};
}

bool good_for(Use use, const Agreement& agreement, Statistic statistic) {
    return answers_of_gates(agreement, statistic)[static_cast<std::size_t>(use)].reached;
}

}  // namespace

TEST_CASE("lenient is above the others, strict below, on what both rated") {
    const Ratings ratings = tests::by_unit({"123", "334", "1.2", "..5"}, "12345", Scale::ordinal);
    const std::vector<Leniency> raters = leniency(ratings);
    REQUIRE(raters.size() == 3);
    CHECK(raters[0].units == 3);
    CHECK(raters[0].above_others == Approx((-1.5 - .5 - 1) / 3));
    CHECK(raters[1].units == 2);
    CHECK(raters[1].above_others == Approx((0 - .5) / 2));
    CHECK(raters[2].units == 3);
    CHECK(raters[2].above_others == Approx((1.5 + 1 + 1) / 3));
    CHECK(leniency(tests::by_unit({"ab"}, "ab")).empty());
}

TEST_CASE("two of several raters are compared by themselves") {
    const Ratings ratings = tests::by_unit({"123", "3.4", ".5.", "553"}, "12345", Scale::ordinal);
    const Ratings two = only_of(ratings, {2, 0});
    CHECK(two.raters == std::vector<std::string>{"r2", "r0"});
    REQUIRE(two.units.size() == 3);
    CHECK(two.units[0].ratings[0].level == 2);
    CHECK(two.units[0].ratings[1].level == 0);
    CHECK_FALSE(obstacle(two, Statistic::cohen));
    CHECK(measure(two, Statistic::cohen).n_units == 3);
}

TEST_CASE("the worst units come first, in parts of what chance gives") {
    const Ratings ratings = tests::by_unit({"11", "15", "33", "34", "5.", "55"}, "12345", Scale::interval);
    const std::vector<UnitDisagreement> worst = worst_units(ratings);
    REQUIRE(worst.size() == 5);
    CHECK(worst[0].unit == 1);
    CHECK(worst[1].unit == 3);
    CHECK(worst[2].unit == 0);
    CHECK(worst[2].share_of_chance == 0);
    double mean = 0;
    for (const UnitDisagreement& each : worst) mean += each.share_of_chance / 5;
    CHECK(1 - mean == Approx(tests::figure(ratings, Statistic::alpha)));
    CHECK(worst_units(tests::by_unit({"11", "11"}, "12")).empty());
}

TEST_CASE("the worst units' mean is what alpha misses, on every scale") {
    for (const Scale scale : {Scale::nominal, Scale::ordinal, Scale::interval}) {
        const Ratings ratings = tests::by_unit({"112", "154", "333", "341", "555"}, "12345", scale);
        double mean = 0;
        for (const UnitDisagreement& each : worst_units(ratings)) mean += each.share_of_chance / 5;
        CHECK(1 - mean == Approx(tests::figure(ratings, Statistic::alpha)));
    }
}

TEST_CASE("the rubric's gates: as much agreement, on as many units, by as many raters") {
    CHECK(good_for(Use::hint, reached(.1, 20, 0, 2), Statistic::alpha));
    CHECK_FALSE(good_for(Use::hint, reached(.9, 19, .8, 2), Statistic::alpha));
    CHECK(good_for(Use::coaching, reached(.667, 50, .5, 2), Statistic::alpha));
    CHECK_FALSE(good_for(Use::coaching, reached(.6669, 50, .5, 2), Statistic::alpha));
    CHECK_FALSE(good_for(Use::coaching, reached(.9, 49, .8, 2), Statistic::alpha));
    CHECK(good_for(Use::coaching, reached(.61, 50, .5, 2), Statistic::cohen));
    CHECK_FALSE(good_for(Use::coaching, reached(.609, 50, .5, 3), Statistic::fleiss));
    CHECK(good_for(Use::certification, reached(1 - .2, 100, .7, 3), Statistic::alpha));
    CHECK_FALSE(good_for(Use::certification, reached(.9, 100, .8, 2), Statistic::alpha));
    CHECK_FALSE(good_for(Use::certification, reached(.79, 500, .7, 3), Statistic::alpha));
    CHECK_FALSE(good_for(Use::certification, reached(.95, 500, .9, 3), Statistic::fleiss));
    const Agreement none{std::nullopt, std::nullopt, 500, 1000, 3};
    for (const Use use : {Use::hint, Use::coaching, Use::certification})
        CHECK_FALSE(good_for(use, none, Statistic::alpha));
}

TEST_CASE("an answer says what lacks, and whether the interval is above the gate as well") {
    const std::vector<GateAnswer> few = answers_of_gates(reached(.743421, 11, .5, 4), Statistic::alpha);
    CHECK(sentence(few[0]) == "Not good for a hint: 11 units where 20 are asked.");
    CHECK(sentence(few[1]) == "Not good for coaching: 11 units where 50 are asked.");
    CHECK(sentence(few[2]) ==
          "Not good for certification: 0.743 where 0.800 is asked; 11 units where 100 are asked.");
    const std::vector<GateAnswer> many = answers_of_gates(reached(.9, 200, .75, 3), Statistic::alpha);
    CHECK(sentence(many[0]) == "Good for a hint.");
    CHECK(sentence(many[1]) == "Good for coaching.");
    CHECK(sentence(many[2]) == "Good for certification, but the interval reaches below what is asked.");
}
