// `coolhead agreement` as a person or a script meets it.
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using Json = nlohmann::json;
using tests::Outcome;

namespace {

/// The table stands in a file called ratings.csv.
Outcome agreement_of(const std::string& table, const std::vector<std::string>& options) {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "ratings.csv").string();
    std::ofstream(file, std::ios::binary) << table;
    std::vector<std::string> command = {tests::program(), "agreement", file};
    command.insert(command.end(), options.begin(), options.end());
    return tests::run_program(command, "", {{"COOLHEAD_HOME", tests::source_dir().string()}});
}

/// One string a rater, one sign a unit, '.' missing.
std::string table_of(const std::vector<std::string>& raters) {
    std::string table = "unit,rater,value\n";
    for (std::size_t rater = 0; rater < raters.size(); ++rater)
        for (std::size_t unit = 0; unit < raters[rater].size(); ++unit)
            table += "u" + std::to_string(unit) + ",r" + std::to_string(rater) + "," +
                     (raters[rater][unit] == '.' ? "" : std::string(1, raters[rater][unit])) + "\n";
    return table;
}

const std::vector<std::string> four_raters = {"123321412...", "1233224125..", ".33323422513", "12332441251."};

void check_refused(const Outcome& outcome, int exit_code, const std::string& says) {
    CHECK(outcome.exit_code == exit_code);
    CHECK(outcome.out.empty());
    INFO(outcome.err);
    CHECK(outcome.err.find(says) != std::string::npos);
}

}  // namespace

TEST_CASE("agreement prints one JSON object of numbers") {
    const Outcome outcome = agreement_of(table_of(four_raters),
                                         {"--scale", "nominal", "--levels", "1,2,3,4,5", "--format", "json"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    const Json json = Json::parse(outcome.out);
    CHECK(json.size() == 6);
    CHECK(json["statistic"] == "alpha");
    CHECK(json["value"] == .743421);
    CHECK(json["low"].get<double>() < .743421);
    CHECK(json["high"].get<double>() > .743421);
    CHECK(json["n_units"] == 11);
    CHECK(json["n_values"] == 40);
}

TEST_CASE("agreement knows its scales and statistics") {
    const auto value = [](const std::string& table, const std::string& scale, const std::string& statistic) {
        const Outcome outcome = agreement_of(table, {"--scale", scale, "--levels", "1,2,3,4,5,6",
                                                     "--statistic", statistic, "--format", "json"});
        INFO(outcome.err);
        REQUIRE(outcome.exit_code == 0);
        CHECK(Json::parse(outcome.out)["statistic"] == statistic);
        return Json::parse(outcome.out)["value"].get<double>();
    };
    CHECK(value(table_of(four_raters), "ordinal", "alpha") == Approx(.8154).margin(.00005));
    CHECK(value(table_of(four_raters), "interval", "alpha") == Approx(.8491).margin(.00005));
    const std::string anxiety = table_of({"36462424332333221334", "21443216111233113322"});
    CHECK(value(anxiety, "ordinal", "cohen") == Approx(-.00629).margin(.000005));
    CHECK(value(anxiety, "ordinal", "linear") == Approx(.1262).margin(.00005));
    CHECK(value(anxiety, "interval", "quadratic") == Approx(.2298).margin(.00005));
    CHECK(value(table_of({"34433", "45535", "45555"}), "nominal", "fleiss") == Approx(-.0417).margin(.00005));
}

TEST_CASE("agreement without variation says so, and is no failure") {
    const std::string equal = table_of({"333", "333"});
    const Outcome json = agreement_of(equal, {"--scale", "ordinal", "--levels", "1,2,3", "--format", "json"});
    CHECK(json.exit_code == 0);
    CHECK(json.out ==
          "{\"statistic\":\"alpha\",\"value\":null,\"low\":null,\"high\":null,\"n_units\":3,"
          "\"n_values\":6,\"note\":\"no variation\"}\n");
    const Outcome text =
        agreement_of(equal, {"--scale", "ordinal", "--levels", "1,2,3", "--statistic", "cohen"});
    CHECK(text.exit_code == 0);
    CHECK(text.out.find("No variation: the 3 units with 6 ratings of 2 raters are all the same level") == 0);
}

TEST_CASE("agreement in words: figure, interval, gates, who is strict, what to talk about") {
    const Outcome outcome = agreement_of(table_of(four_raters), {"--scale", "interval"});
    CHECK(outcome.exit_code == 0);
    for (const char* part :
         {"Krippendorff's alpha on the interval scale is 0.849, with a 95 % interval from 0.",
          ": 11 units with 40 ratings of 4 raters.\n", "Not good for a hint: 11 units where 20 are asked.\n",
          "Not good for certification: ", "Against the others, the highest first: r2 +0.27, r3 +0.12,",
          "  u5 1.16: r0 1, r1 2, r2 3, r3 4\n"}) {
        INFO(part << "\n" << outcome.out);
        CHECK(outcome.out.find(part) != std::string::npos);
    }
}

TEST_CASE("agreement does not hang on the order of the rows or the locale") {
    const std::string table = table_of(four_raters);
    const std::vector<std::string> options = {"--scale", "ordinal", "--levels", "1,2,3,4,5"};
    std::vector<std::string> rows;
    for (std::size_t at = table.find('\n') + 1; at < table.size(); at = table.find('\n', at) + 1)
        rows.insert(rows.begin(), table.substr(at, table.find('\n', at) + 1 - at));
    std::string turned = "unit,rater,value\n";
    for (const std::string& row : rows) turned += row;
    CHECK(agreement_of(turned, options).out == agreement_of(table, options).out);
}

TEST_CASE("agreement refuses what it cannot work out, and says what to do") {
    const std::string table = table_of(four_raters);
    check_refused(agreement_of(table, {"--scale", "nominal"}), 2, "The levels are not named");
    check_refused(agreement_of(table, {"--scale", "rational", "--levels", "1,2"}), 2, "rational");
    check_refused(agreement_of(table, {"--levels", "1,2"}), 2, "--scale is required");
    check_refused(agreement_of(table, {"--scale", "nominal", "--levels", "1,2,1.0"}), 2, "lists 1.0 twice");
    check_refused(agreement_of(table, {"--scale", "nominal", "--levels", "1,,2"}), 2, "an empty level");
    check_refused(agreement_of(table, {"--scale", "interval", "--levels", "low,high"}), 2,
                  "every level is a number, and low is none");
    const std::vector<std::string> levels = {"--scale", "nominal", "--levels", "1,2,3,4,5", "--statistic"};
    for (const char* kappa : {"cohen", "linear", "quadratic"}) {
        std::vector<std::string> options = levels;
        options.emplace_back(kappa);
        check_refused(agreement_of(table, options), 1, "compares exactly two raters, and 4 rated here");
    }
    std::vector<std::string> fleiss = levels;
    fleiss.emplace_back("fleiss");
    check_refused(agreement_of(table, fleiss), 1, "needs the same number of ratings of every unit");
    check_refused(agreement_of("unit,rater,value\na,x,1\nb,y,1\n", {"--scale", "interval"}), 1,
                  "No unit was rated by two raters");
    check_refused(agreement_of("unit,rater,value\na,x,1\nb,y,4\n", {"--scale", "nominal", "--levels", "1,2"}),
                  1, "ratings.csv:3:5: error: \"4\" is none of the levels 1 or 2;");
    check_refused(tests::run_program({tests::program(), "agreement", "no-such.csv", "--scale", "interval"}),
                  1, "no-such.csv cannot be read");
}
