// Worked examples of the literature, as facts: the data, and the values that were printed with it.
#include "scoring/agreement/agreement.h"
#include "tests/scoring/agreement/oracle.h"
#include "tests/scoring/agreement/sets.h"
#include "tests/support/catch.h"

using namespace scoring::agreement;
using tests::alpha_on;
using tests::by_rater;
using tests::by_unit;
using tests::crosstable;
using tests::figure;
using tests::units_of;
namespace oracle = tests::oracle;

namespace {

Approx near(double value, double margin = .00005) { return Approx(value).epsilon(0).margin(margin); }

double plain(const std::vector<std::vector<int>>& table) {
    return figure(crosstable(table), Statistic::cohen);
}
double linear(const std::vector<std::vector<int>>& table) {
    return figure(crosstable(table), Statistic::linear);
}
double quadratic(const std::vector<std::vector<int>>& table) {
    return figure(crosstable(table), Statistic::quadratic);
}
double alpha(const std::vector<std::vector<int>>& table) {
    return figure(crosstable(table), Statistic::alpha);
}

}  // namespace

TEST_CASE("Cohen 1960: two tables of three categories") {
    const std::vector<std::vector<int>> page_37 = {{25, 12, 3}, {13, 2, 15}, {12, 16, 2}};
    CHECK(1 - oracle::cohen(crosstable(page_37), oracle::nominal).observed == near(.29));
    CHECK(1 - oracle::cohen(crosstable(page_37), oracle::nominal).expected == near(.35));
    CHECK(plain(page_37) == near(-.0923));

    const std::vector<std::vector<int>> page_45 = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    CHECK(1 - oracle::cohen(crosstable(page_45), oracle::nominal).observed == near(.70));
    CHECK(1 - oracle::cohen(crosstable(page_45), oracle::nominal).expected == near(.41));
    CHECK(plain(page_45) == near(.4915));
    CHECK(linear(page_45) == near(.4737));
    CHECK(quadratic(page_45) == near(.4545));
    // Cohen's standard error is .0510: 1.96 of them on either side.
    const std::optional<Interval> interval = measure(crosstable(page_45), Statistic::cohen).interval;
    REQUIRE(interval);
    CHECK(interval->low == near(.4915 - 1.96 * .0510, .012));
    CHECK(interval->high == near(.4915 + 1.96 * .0510, .012));
}

TEST_CASE("Artstein and Poesio 2008: kappa, pi, alpha, and weights of one's own") {
    const std::vector<std::vector<int>> page_558 = {{20, 10}, {20, 50}};
    CHECK(1 - oracle::cohen(crosstable(page_558), oracle::nominal).observed == near(.70));
    CHECK(1 - oracle::cohen(crosstable(page_558), oracle::nominal).expected == near(.54));
    CHECK(plain(page_558) == near(.348, .0005));
    CHECK(oracle::scott(crosstable(page_558)).coefficient() == near(.341, .0005));
    CHECK(figure(crosstable(page_558), Statistic::fleiss) == near(.341, .0005));

    const std::vector<std::vector<int>> page_568 = {{46, 0, 0}, {6, 32, 6}, {0, 0, 10}};
    CHECK(1 - oracle::cohen(crosstable(page_568), oracle::nominal).expected == near(.396, .0005));
    CHECK(plain(page_568) == near(.8013));
    CHECK(alpha(page_568) == near(.800, .001));  // .8005, printed with three decimals
    // The third category is half as far from both as they are from each other: it lies between them.
    Ratings between = crosstable(page_568);
    between.scale = Scale::interval;
    between.levels[1].position = 1, between.levels[2].position = .5;
    const oracle::Parts weighted = oracle::cohen(between, oracle::linear);
    CHECK(weighted.observed == near(.09));
    CHECK(weighted.expected == near(.49, .005));
    CHECK(weighted.coefficient() == near(.8163, .0005));
    CHECK(oracle::alpha(between, oracle::linear).expected == near(.4879));
    CHECK(oracle::alpha(between, oracle::linear).coefficient() == near(.8156));
}

TEST_CASE("irrCAC: diagnoses and abstractors") {
    const std::vector<std::vector<int>> diagnoses = {
        {40, 4, 4, 17}, {6, 25, 2, 13}, {4, 1, 21, 12}, {15, 5, 9, 45}};
    CHECK(plain(diagnoses) == near(.432, .0005));
    CHECK(linear(diagnoses) == near(.407, .0005));
    CHECK(quadratic(diagnoses) == near(.383, .0005));
    const std::optional<Interval> interval = measure(crosstable(diagnoses), Statistic::cohen).interval;
    REQUIRE(interval);
    CHECK(interval->low == near(.341, .015));
    CHECK(interval->high == near(.522, .015));

    const std::vector<std::vector<int>> abstractors = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
    CHECK(plain(abstractors) == near(.796, .0005));
    CHECK(linear(abstractors) == near(.843, .0005));
    CHECK(quadratic(abstractors) == near(.892, .0005));
    CHECK(alpha(abstractors) == near(.797, .0005));
    CHECK(oracle::alpha(crosstable(abstractors), oracle::linear).coefficient() == near(.844, .0005));
    CHECK(alpha_on(crosstable(abstractors), Scale::interval) == near(.893, .0005));
    const std::optional<Interval> wide = measure(crosstable(abstractors), Statistic::cohen).interval;
    REQUIRE(wide);
    CHECK(wide->low == near(.6809, .02));
    CHECK(wide->high == near(.9119, .02));
}

TEST_CASE("R's irr, anxiety: the scale is the rubric's, not that of the values that occur") {
    const std::vector<std::string> raters = {"36462424332333221334", "21443216111233113322"};
    CHECK(figure(by_rater(raters, "123456"), Statistic::cohen) == near(-.00629, .000005));
    CHECK(figure(by_rater(raters, "123456"), Statistic::linear) == near(.1262));
    CHECK(figure(by_rater(raters, "123456"), Statistic::quadratic) == near(.2298));
    // Nobody gave a 5; without it 4 and 6 are neighbours, as that program takes them.
    CHECK(figure(by_rater(raters, "12346"), Statistic::linear) == near(.1459));
    CHECK(figure(by_rater(raters, "12346"), Statistic::quadratic) == near(.2520));
}

TEST_CASE("Krippendorff: binary, nominal, three raters, four scales") {
    const Ratings binary = by_unit({"00", "11", "01", "00", "00", "01", "00", "01", "10", "00"}, "01");
    CHECK(oracle::alpha(binary, oracle::nominal).observed == near(.400));
    CHECK(oracle::alpha(binary, oracle::nominal).expected == near(.442, .0005));
    CHECK(figure(binary, Statistic::alpha) == near(.095, .0005));
    CHECK(figure(by_rater({"aacccccbbbbd", "acccccbbbbbd"}, "abcd"), Statistic::alpha) == near(.7592));
    CHECK(figure(by_rater({"010110001111", "010100001101", "011001001000"}, "01"), Statistic::alpha) ==
          near(.2344));

    const Ratings three =
        by_unit({"111", "122", "222", "444", "144", "222", "123", "333", "222"}, "1234", Scale::interval);
    CHECK(alpha_on(three, Scale::nominal) == near(.642, .0005));
    CHECK(alpha_on(three, Scale::ordinal) == near(.4994));
    CHECK(alpha_on(three, Scale::interval) == near(.547, .0005));
    CHECK(oracle::alpha(three, oracle::ratio).coefficient() == near(.483, .0005));
}

TEST_CASE("Krippendorff, Gwet: four raters, twelve units, missing ratings") {
    const Ratings ratings =
        by_rater({"123321412...", "1233224125..", ".33323422513", "12332441251."}, "12345", Scale::interval);
    CHECK(oracle::alpha(ratings, oracle::nominal).observed == near(.2));
    CHECK(oracle::alpha(ratings, oracle::nominal).expected == near(.7795));
    CHECK(oracle::alpha(ratings, oracle::interval).observed == near(.4333));
    CHECK(oracle::alpha(ratings, oracle::interval).expected == near(2.8718));
    CHECK(oracle::alpha(ratings, oracle::ratio).coefficient() == near(.7974));
    CHECK(alpha_on(ratings, Scale::nominal) == near(.743421, .0000005));
    CHECK(alpha_on(ratings, Scale::ordinal) == near(.8154));
    CHECK(alpha_on(ratings, Scale::interval) == near(.8491));
    const Agreement agreement = measure(ratings, Statistic::alpha);
    CHECK(agreement.n_values == 40);
    CHECK(agreement.n_units == 11);
    CHECK(agreement.n_raters == 4);
}

TEST_CASE("Freelon 2010 (ReCal): kappa and alpha of two raters") {
    struct Row {
        std::vector<std::vector<int>> table;
        double kappa, alpha;
    };
    const std::vector<Row> rows = {
        {{{43, 5}, {1, 1}}, .202, .1929},
        {{{33, 0, 0, 0}, {2, 3, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 10}}, .832, .8334},
        {{{39, 1}, {2, 8}}, .8052, .8070},
        {{{10, 1}, {0, 9}}, .900, .9023},
        {{{30, 1, 0, 0}, {0, 6, 3, 0}, {0, 0, 5, 2}, {0, 0, 0, 3}}, .791, .7928},
        {{{13, 0}, {1, 6}}, .886, .8889},
    };
    for (const Row& row : rows) {
        CHECK(plain(row.table) == near(row.kappa, .0005));
        CHECK(alpha(row.table) == near(row.alpha));
    }
}

TEST_CASE("Freelon 2010 (ReCal): Fleiss and alpha of three raters and of five") {
    struct Row {
        std::vector<std::pair<std::string, int>> units;
        double fleiss, fleiss_margin, alpha;
    };
    const std::vector<Row> rows = {
        {{{"111", 1}, {"110", 3}, {"000", 39}, {"100", 2}, {"101", 1}, {"010", 4}}, .337, .0005, .3410},
        {{{"000", 27}, {"100", 1}}, -.012, .0005, 0},
        {{{"344", 1}, {"455", 2}, {"335", 1}, {"355", 1}}, -.0417, .00005, .0278},
        {{{"100", 3}, {"000", 10}, {"110", 1}, {"111", 6}}, .718, .0005, .7227},
        {{{"000", 48}, {"111", 1}, {"100", 1}}, .743, .0005, .7449},
        // Here a, b and c are the values 23, 15 and 18.
        {{{"000", 47}, {"0a0", 1}, {"0b0", 1}, {"0c0", 1}}, -.0135, .00005, -.0068},
        {{{"10000", 1}, {"11111", 1}, {"01100", 1}, {"00000", 7}}, .628, .0005, .6354},
    };
    for (const Row& row : rows) {
        const Ratings ratings = by_unit(units_of(row.units), "01345abc");
        CHECK(figure(ratings, Statistic::fleiss) == near(row.fleiss, row.fleiss_margin));
        CHECK(figure(ratings, Statistic::alpha) == near(row.alpha));
    }
}

TEST_CASE("edges that programs of this field are known to fall over") {
    SECTION("everything equal: no variation, neither 0 nor 1 nor no number") {
        const Ratings equal = by_rater({"3333", "3333"}, "12345", Scale::interval);
        for (const Statistic statistic :
             {Statistic::alpha, Statistic::cohen, Statistic::linear, Statistic::quadratic, Statistic::fleiss})
            for (const Scale scale : {Scale::nominal, Scale::ordinal, Scale::interval}) {
                Ratings on_scale = equal;
                on_scale.scale = scale;
                const Agreement agreement = measure(on_scale, statistic);
                CHECK_FALSE(agreement.value);
                CHECK_FALSE(agreement.interval);
                CHECK(agreement.n_units == 4);
                CHECK(agreement.n_values == 8);
            }
    }
    SECTION("one 1 among twenty-one 3 is alpha 0") {
        const Ratings rare = by_unit({"33333", "3333.", "33.33", "33.33", "33313"}, "12345", Scale::interval);
        for (const Scale scale : {Scale::nominal, Scale::ordinal, Scale::interval})
            CHECK(alpha_on(rare, scale) == near(0, 1e-12));
    }
    SECTION("single ratings drop out") {
        const Ratings ratings = by_unit({"YNN", "YN.", "N.."}, "NY");
        CHECK(figure(ratings, Statistic::alpha) == near(-1.0 / 3));
        CHECK(measure(ratings, Statistic::alpha).n_values == 5);
        CHECK(measure(ratings, Statistic::alpha).n_units == 2);
        CHECK(measure(by_unit({"YN.", "..N"}, "NY"), Statistic::alpha).n_raters == 2);
    }
    SECTION("what is missing is no category") {
        const std::vector<std::string> missing = {"aa", "bb", "a."}, category = {"aa", "bb", "an"};
        CHECK(figure(by_unit(missing, "abn"), Statistic::alpha) == near(1));
        CHECK(figure(by_unit(category, "abn"), Statistic::alpha) < 1);
    }
    SECTION("much agreement on one level, and two that differ") {
        const Ratings ratings = by_unit(units_of({{"11", 11}, {"12", 1}, {"13", 1}}), "123");
        CHECK(figure(ratings, Statistic::alpha) == near(-.0204));
        CHECK(figure(by_rater({"2222222222", "1222222222", "1111222222"}, "12"), Statistic::alpha) ==
              near(.072, .0005));
    }
}
