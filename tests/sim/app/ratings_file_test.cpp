// Tables of ratings as people save them, and as nobody should.
#include "sim/app/commands/ratings_file.h"

#include <cmath>

#include "scoring/agreement/agreement.h"
#include "sim/app/commands/rating_levels.h"
#include "sim/failure/failure.h"
#include "tests/support/catch.h"

using namespace scoring::agreement;
using sim::app::levels_in;
using sim::app::read_ratings;

namespace {

Ratings nominal(const std::string& bytes, const std::string& levels = "1,2,3") {
    return read_ratings("r.csv", bytes, Scale::nominal, levels_in(levels, Scale::nominal));
}

std::string refusal(const std::string& bytes, Scale scale = Scale::nominal) {
    try {
        read_ratings("r.csv", bytes, scale,
                     scale == Scale::interval ? std::vector<Level>() : levels_in("1,2,3", scale));
    } catch (const sim::FileProblems& problems) {
        CHECK(problems.code == sim::ExitCode::input_wrong);
        return problems.what();
    }
    return "";
}

/// "a: x 1, y 2; b: x 3"
std::string said(const Ratings& ratings) {
    std::string text;
    for (const Unit& unit : ratings.units) {
        text += (text.empty() ? "" : "; ") + unit.name + ":";
        for (const Rating& rating : unit.ratings)
            text += (rating.rater == unit.ratings.front().rater ? " " : ", ") + ratings.raters[rating.rater] +
                    " " + ratings.levels[rating.level].name;
    }
    return text;
}

}  // namespace

TEST_CASE("units and raters are sorted, whatever the rows' order; an empty value is missing") {
    const Ratings ratings = nominal("unit,rater,value\nb,y,2\nb,x,1\na,y,\na,x,3\nc,z,\n");
    CHECK(said(ratings) == "a: x 3; b: x 1, y 2");
    CHECK(ratings.raters == std::vector<std::string>{"x", "y"});
    CHECK(ratings.levels.size() == 3);
}

TEST_CASE("byte order marks, CR LF, quotes, semicolons, other columns, blanks") {
    CHECK(said(nominal("\xEF\xBB\xBFunit,rater,value\r\na,x,1\r\n\r\na,y,2")) == "a: x 1, y 2");
    CHECK(said(nominal("unit,rater,value\n\"a, \"\"b\"\"\nc\",x,\"1\"\n")) == "a, \"b\"\nc: x 1");
    CHECK(said(nominal("value;when;rater;Unit\n1;today;x;a\n 2 ;;y; a\n")) == "a: x 1, y 2");
    CHECK(said(nominal("unit,rater,value\nq,Zoë,ja\nq,Ángel,\"nein, nie\"\n", "ja,\"nein, nie\"")) ==
          "q: Zoë ja, Ángel nein, nie");
}

TEST_CASE("a level is known by its number, however it is written") {
    CHECK(said(nominal("unit,rater,value\na,x,1.0\na,y,+2\na,z,03\n")) == "a: x 1, y 2, z 3");
    const Ratings interval =
        read_ratings("r.csv", "unit,rater,value\na,x,10\na,y,-1.5\nb,x,1e1\nb,y,2\n", Scale::interval, {});
    REQUIRE(interval.levels.size() == 3);
    CHECK(interval.levels[0].position == -1.5);
    CHECK(interval.levels[2].position == 10);
    const std::vector<Level> listed = levels_in("5, 1 ,2.5", Scale::interval);
    REQUIRE(listed.size() == 3);
    CHECK(listed[1].name == "2.5");
    CHECK(levels_in("high,low", Scale::ordinal)[1].position == 1);
}

TEST_CASE("every problem of a table has its place and says what to do") {
    CHECK(refusal("") ==
          "r.csv:1:1: error: the first line names no column `rater`; it must name the columns, like "
          "unit,rater,value.\n"
          "r.csv:1:1: error: the first line names no column `unit`; it must name the columns, like "
          "unit,rater,value.\n"
          "r.csv:1:1: error: the first line names no column `value`; it must name the columns, like "
          "unit,rater,value.");
    CHECK(refusal("unit,rater,value,value\n").find("more than one column `value`") != std::string::npos);
    CHECK(
        refusal("unit,rater,value\na,x,4\nb,\"é\n\",no\n") ==
        "r.csv:2:5: error: \"4\" is none of the levels 1, 2 or 3; mend it, or leave the cell empty where the "
        "rating is missing.\n"
        "r.csv:4:3: error: \"no\" is none of the levels 1, 2 or 3; mend it, or leave the cell empty where "
        "the "
        "rating is missing.");
    CHECK(refusal("unit,rater,value\né,é,4\n").find("r.csv:2:5: ") == 0);
    CHECK(refusal("unit,rater,value\na,x,1\na,y,1\na,x,1\n") ==
          "r.csv:4:1: error: x rated a in line 2 already; keep one of the two.");
    CHECK(refusal("unit,rater,value\na,x,\na,x,1\n").find("r.csv:3:1: ") == 0);
    CHECK(refusal("unit,rater,value\n,x,1\na,,1\n") ==
          "r.csv:2:1: error: no unit is named; fill in this cell.\n"
          "r.csv:3:3: error: no rater is named; fill in this cell.");
    CHECK(refusal("unit,rater,value\na,x\na,y,1,2\n") ==
          "r.csv:2:1: error: this row has 2 cells where the first line has 3; give it as many.\n"
          "r.csv:3:1: error: this row has 4 cells where the first line has 3; give it as many.");
    CHECK(refusal("unit,rater,value\na,x,1\nb,\"y,1\n").find("r.csv:3:1: error: a quote is left open") == 0);
    for (const char* value : {"low", "nan", "inf", "1e308", "-1e101", "1,5", "0x10", "--1", "1 2"})
        CHECK(refusal("unit;rater;value\na;x;" + std::string(value) + "\n", Scale::interval)
                  .find("r.csv:2:5: error: \"" + std::string(value) + "\" is no number up to 1e100") == 0);
}

TEST_CASE("what is no text is refused before it is read, and no terminal is told what to do") {
    CHECK(refusal(std::string("unit,rater,value\na,x,1\0", 24)).find("r.csv:2:6: error: this is no UTF-8") ==
          0);
    CHECK(refusal("unit,rater,value\na,\xFF,1\n").find("r.csv:2:3: error: this is no UTF-8") == 0);
    CHECK(refusal("unit,rater,value\na,x,\x1B[2J\n").find('\x1B') == std::string::npos);
    CHECK(refusal("unit,rater,value\na,x," + std::string(500, '9') + "\n").size() < 200);
}

TEST_CASE("huge tables of errors end after the first ones") {
    std::string bytes = "unit,rater,value\n";
    for (int row = 0; row < 100'000; ++row) bytes += "\"open,x,1\n";
    const std::string said = refusal(bytes);
    CHECK(std::count(said.begin(), said.end(), '\n') == 20);
    CHECK(said.find("There may be more") != std::string::npos);
    CHECK(refusal("unit,rater,value\na,x," + std::string(3 << 20, '1') + "\n").find("longer than 1 MiB") !=
          std::string::npos);
}

TEST_CASE("whatever a table holds, it is refused or its figures are numbers") {
    const std::vector<std::string> rows = {"\na,x,1",     "\na,y,2",     "\nb,x,2",      "\nb,y,1e-300",
                                           "\nc,x,-1e99", "\nc,y,1e100", "\nd,x,1e-320", "\n\"d\",y,"};
    const std::vector<std::string> spoilers = {
        "a", "1", ",", "\n", "\r\n", "\"", "\"\"", ";", "1e308", " ", "é", "\xFF", std::string(1, '\0')};
    std::uint64_t state = 7;
    int read = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = round % 7 == 0 ? "" : "unit,rater,value";
        const auto any_of = [&](const std::vector<std::string>& pieces) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            return pieces[(state >> 33) % pieces.size()];
        };
        for (int piece = 0; piece < 2 + round % 5; ++piece) bytes += any_of(rows);
        for (int piece = 0; piece < round % 4; ++piece) bytes += any_of(spoilers);
        try {
            const Ratings ratings = read_ratings("r.csv", bytes, Scale::interval, {});
            for (const Statistic statistic : {Statistic::alpha, Statistic::linear, Statistic::quadratic}) {
                if (obstacle(ratings, statistic)) continue;
                ++read;
                const Agreement agreement = measure(ratings, statistic);
                if (agreement.value) CHECK(std::isfinite(*agreement.value));
                if (agreement.interval) CHECK(std::isfinite(agreement.interval->low));
                if (agreement.interval) CHECK(std::isfinite(agreement.interval->high));
            }
        } catch (const sim::Failure& failure) {
            CHECK_FALSE(failure.says.empty());
        }
    }
    CHECK(read > 200);
}
