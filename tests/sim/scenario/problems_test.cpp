// One slip at a time in a scenario that is otherwise right, and the exact line an author reads.
#include <algorithm>
#include <random>

#include "sim/scenario/check.h"
#include "sim/scenario/lint/lint.h"
#include "tests/sim/scenario/workbench.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim::scenario;
using tests::Workbench;

namespace {

struct Slip {
    std::string what;  ///< in the example
    std::string by;
    std::string problems;        ///< without "lost-parcel-rager.json:"
    std::string also_what = {};  ///< a second change, for what takes two
    std::string also_by = {};
};

std::string check(const Workbench& bench, const std::string& text) {
    std::string all = tests::lines(check_file(bench.write("lost-parcel-rager.json", text), bench.library()));
    for (std::size_t at; (at = all.find("lost-parcel-rager.json:")) != std::string::npos;) all.erase(at, 23);
    return all;
}

const std::vector<Slip> slips = {
#include "tests/sim/scenario/slips.inc"
};

std::string brand_problems(const Workbench& bench, const std::string& what, const std::string& by) {
    std::string text = tests::read_file(bench.library().folder / "brands" / "parcelly.json");
    tests::replace(text, what, by);
    return tests::lines(check_file(bench.write("brands/parcelly.json", text), bench.library()));
}

}  // namespace

TEST_CASE("each slip is one sentence at its place") {
    const Workbench bench;
    for (const Slip& slip : slips) {
        std::string text = tests::design_example();
        tests::replace(text, slip.what, slip.by);
        if (!slip.also_what.empty()) tests::replace(text, slip.also_what, slip.also_by);
        INFO(slip.what << "  ->  " << slip.by);
        CHECK(check(bench, text) == slip.problems);
    }
}

TEST_CASE("every rule has a slip that breaks it, and the example breaks none") {
    const Workbench bench;
    CHECK(check(bench, tests::design_example()).empty());
    for (const lint::Rule& rule : lint::scenario_rules()) {
        INFO(rule.id);
        if (rule.id == "impossible-route") continue;  // needs another brand: the test after this one
        const std::string tag = "[" + std::string(rule.id) + "]";
        CHECK(std::any_of(slips.begin(), slips.end(),
                          [&](const Slip& slip) { return slip.problems.find(tag) != std::string::npos; }));
        CHECK(rule.sentence.ends_with("."));
    }
}

TEST_CASE("a route that the brand does not have is an error of the scenario") {
    const Workbench bench;
    std::string brand = tests::read_file(bench.library().folder / "brands" / "parcelly.json");
    tests::replace(brand, "\"dm\": true", "\"dm\": false");
    bench.write("brands/parcelly.json", brand);
    CHECK(check(bench, tests::design_example()) ==
          "24:20: error: `dm` is expected, but Parcelly takes no DMs: add it to the brand or expect another "
          "route [impossible-route]\n");
}

TEST_CASE("a time that the brand's clock leaps over is no time") {
    const Workbench bench;
    std::string brand = tests::read_file(bench.library().folder / "brands" / "parcelly.json");
    tests::replace(brand, "\"id\": \"parcelly\"", "\"id\": \"parcelly\", \"time_zone\": \"Europe/London\"");
    bench.write("brands/parcelly.json", brand);
    std::string text = tests::design_example();
    tests::replace(text, "2026-03-02T09:00:00", "2026-03-29T01:30:00");
    CHECK(check(bench, text)
              .starts_with("12:13: error: there is no such time in Europe/London: the clock is put forward "
                           "then, to Sun 29 Mar "
                           "02:00 [time]\n"));
}

TEST_CASE("a share for posts that the pack does not have is told") {
    const Workbench bench;
    std::string pack = tests::read_file(bench.library().folder / "noise" / "parcel-chatter.json");
    const auto renamed = [&](const std::string& what, const std::string& by) {
        for (std::size_t at; (at = pack.find(what)) != std::string::npos;) pack.replace(at, what.size(), by);
    };
    renamed("\"misleading\"", "\"irrelevant\"");
    bench.write("noise/parcel-chatter.json", pack);
    std::string text = tests::design_example();
    tests::replace(text, "\"per_minute\": 1.5",
                   "\"per_minute\": 1.5, \"mix\": {\"relevant\": 0.9, \"misleading\": 0.1}");
    CHECK(check(bench, text) ==
          "47:97: warning: the pack `parcel-chatter` has no misleading post, so others take their place: add "
          "some with \"kind\": \"misleading\", or set this to 0 [noise-mix]\n");
    tests::replace(text, "\"misleading\": 0.1", "\"misleading\": 0");
    CHECK(check(bench, text).empty());
}

TEST_CASE("many slips are told in one pass, in the order of the file") {
    const Workbench bench;
    std::string text = tests::design_example();
    for (const auto& [what, by] : std::vector<std::pair<std::string, std::string>>{
             {"\"title\"", "\"tittle\""},
             {"\"minutes\": 5", "\"minutes\": 0"},
             {"\"persona\": \"sam\"", "\"persona\": \"samm\""},
             {"\"as\": \"@ParcellyHelp\"", "\"as\": \"@ParcelyHelp\""},
             {"\"go\": \"gives_number\"", "\"go\": \"gives_numbr\""},
             {"\"chases\": {\"says\"", "\"chases\": {\"sais\""}})
        tests::replace(text, what, by);
    CHECK(
        check(bench, text) ==
        "5:3: error: unknown key `tittle`: did you mean `title`? [schema]\n"
        "10:14: error: `minutes` must be between 1 and 240, not 0 [schema]\n"
        "14:5: error: `sam` is in the cast but in no conversation: use or remove it [unused-persona]\n"
        "17:36: error: nobody in the cast is called `samm`: did you mean `sam`? [unknown-persona]\n"
        "24:58: error: Parcelly owns no handle @ParcelyHelp: did you mean `@ParcellyHelp`? [unknown-handle]\n"
        "32:64: error: there is no step `gives_numbr`: did you mean `gives_number`? [unknown-step]\n"
        "38:7: error: no branch leads to step `gives_number`: link it or remove it [unreachable-step]\n"
        "40:18: error: unknown key `sais`: did you mean `says`? [schema]\n");
}

TEST_CASE("a brand's slips are told with the brand's file") {
    const Workbench bench;
    CHECK(brand_problems(bench, "\"example\": \"^JD\"", "\"example\": \"JD\"") ==
          "parcelly.json:20:49: error: the brand's own pattern does not find \"JD\", so nobody's signature "
          "will be right: mend the one or the other [signature-mismatch]\n");
    CHECK(brand_problems(bench, "Hi {first_name}, I'm sorry about this",
                         "Hi {frist_name}, I'm sorry about this") ==
          "parcelly.json:46:55: warning: nothing fills the blank {frist_name}: did you mean `first_name`? "
          "[misspelt-blank]\n");
    CHECK(brand_problems(bench, "on https://help.parcelly.example/shops",
                         "on https://parcelly.example.evil.example/shops") ==
          "parcelly.json:47:61: warning: https://parcelly.example.evil.example/shops is none of the brand's "
          "own "
          "pages: add it to `official_links`, or link to one that is [reply-against-policy]\n");
    CHECK(brand_problems(bench, "I've asked the depot", "Here is full compensation. I've asked the depot") ==
          "parcelly.json:49:66: warning: whoever sends this promises \"full compensation\", which "
          "`never_promise` forbids [reply-against-policy]\n");
    CHECK(
        brand_problems(bench, "\"name\": \"Parcelly Help\"", "\"name\": \"Parcelly\\u200B Help\"") ==
        "parcelly.json:9:41: error: this name holds signs that are not seen and may turn what stands beside "
        "it around: write it again by hand [hidden-signs]\n");
    CHECK(brand_problems(bench, "\"09:00-17:00\"", "\"09:00-7:00\"") ==
          "parcelly.json:18:12: error: `sat` must be opening hours such as 08:00-20:00, or several such as "
          "08:00-12:00, 13:00-17:00 [time]\n");
    CHECK(brand_problems(bench, "\"09:00-17:00\"", "\"20:00-02:00\"").empty());
    CHECK(brand_problems(bench, "\"id\": \"parcelly\"",
                         "\"id\": \"parcelly\", \"time_zone\": \"Europe/Londn\"") ==
          "parcelly.json:4:34: error: there is no time zone `Europe/Londn`: did you mean `Europe/London`? "
          "[unknown-time-zone]\n");
    CHECK(brand_problems(bench, "\"id\": \"parcelly\"",
                         "\"id\": \"parcelly\", \"holidays\": [{\"date\": \"2026-02-30\"}]") ==
          "parcelly.json:4:43: error: `date` must be a date such as 2026-04-03 [time]\n");
    CHECK(
        brand_problems(bench, "\"role\": \"main\"", "\"role\": \"main\", \"time_zone\": \"Europe/Paris\"") ==
        "parcelly.json:8:78: error: nobody knows how late it is there by the desk's clock: give the brand a "
        "`time_zone` as well [zone-without-desk]\n");
    CHECK(
        brand_problems(bench, "I've asked the depot", "Send me your card number. I've asked the depot") ==
        "parcelly.json:49:66: warning: whoever sends this asks for \"card number\", which `never_ask` rules "
        "out [reply-against-policy]\n");
    CHECK(brand_problems(bench, "I've asked the depot",
                         "We never ask for your card number. I've asked the depot")
              .empty());
    CHECK(brand_problems(bench, "\"@Parcelly\"", "\"Parcelly\"") ==
          "parcelly.json:8:16: error: \"Parcelly\" is no handle: an @ and up to 30 letters, digits or "
          "underscores "
          "[handle-shape]\n");
    CHECK(brand_problems(bench, "\"id\": \"depots\"", "\"id\": \"claims\"") ==
          "parcelly.json:30:12: error: `claims` is used twice, first at 29:12: give one another name "
          "[duplicate-id]\n");
    CHECK(brand_problems(bench, "\\\\bPX ?", "(PX ?") ==
          "parcelly.json:67:44: error: not a pattern RE2 understands: missing ): (PX ?[0-9]{4} ?[0-9]{4}\\b "
          "[pattern]\n");
    CHECK(brand_problems(bench, "\"role\": \"main\"", "\"role\": \"mian\"") ==
          "parcelly.json:8:57: error: `role` must be one of main, support, new, retired or personal, not "
          "\"mian\": did you "
          "mean `main`? [schema]\n");
}

TEST_CASE("a scenario whose brand is broken is no scenario, and says where") {
    const Workbench bench;
    bench.write("brands/parcelly.json", "{\"format\": 1,}");
    const Loaded loaded =
        load_scenario(bench.write("lost-parcel-rager.json", tests::design_example()), bench.library());
    CHECK_FALSE(loaded.scenario);
    CHECK(tests::lines(loaded.problems) ==
          "parcelly.json:1:14: error: a comma before `}`: remove the comma [syntax]\n");
}

TEST_CASE("a brand's name cannot lead out of its folder") {
    const Workbench bench;
    std::string text = tests::design_example();
    tests::replace(text, "\"brand\": \"parcelly\"", "\"brand\": \"../../secrets\"");
    const Loaded loaded = load_scenario(bench.write("lost-parcel-rager.json", text), bench.library());
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].rule == "unknown-brand");
}

TEST_CASE("two hundred files of one folder are checked") {
    const Workbench bench;
    for (int index = 0; index < 200; ++index)
        bench.write("many/lost-parcel-" + std::to_string(index) + ".json", tests::design_example());
    const auto files = files_under(bench.folder());
    CHECK(files.size() == 200);
    CHECK(std::is_sorted(files.begin(), files.end()));
    for (const auto& file : files) {
        const auto problems = check_file(file, bench.library());
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].rule == "file-name");
    }
}

TEST_CASE("a scenario with bytes or whole values exchanged at random is loaded or told why not") {
    const Workbench bench;
    const std::string brand = tests::read_file(bench.library().folder / "brands" / "parcelly.json");
    const std::string noise = tests::read_file(bench.library().folder / "noise" / "parcel-chatter.json");
    const std::vector<std::string> values = {"null", "true", "-1",      "1e300", "[]",
                                             "{}",   "\"\"", "\"sam\"", "[[]]",  "{\"go\":1}"};
    std::mt19937_64 random(20260302);  // its output is fixed by the standard
    for (int round = 0; round < 400; ++round) {
        std::string text = tests::design_example();
        for (int change = 0; change < 3; ++change) {
            const std::size_t at = random() % text.size();
            const std::size_t colon = text.find(": ", at);
            if (random() % 2 == 0 || colon == std::string::npos)
                text[at] = static_cast<char>(random());
            else
                text.replace(colon + 2, text.find_first_of(",}]", colon) - colon - 2,
                             values[random() % values.size()]);
        }
        const Loaded loaded = load_scenario_text(text, brand, noise, "changed.json", bench.library());
        const bool error = std::any_of(loaded.problems.begin(), loaded.problems.end(),
                                       [](const Problem& one) { return one.severity == Severity::error; });
        INFO(text);
        CHECK(loaded.scenario.has_value() != error);
    }
}

TEST_CASE("the sample of everything with bytes or values exchanged at random is loaded or told why not") {
    const Workbench bench;
    const std::string brand = tests::read_file(bench.library().folder / "brands" / "parcelly.json");
    const std::string noise = tests::read_file(bench.library().folder / "noise" / "parcel-chatter.json");
    const std::string everything =
        tests::read_file(tests::source_dir() / "tests" / "sim" / "grading" / "everything.json");
    const std::vector<std::string> values = {"null",    "true", "-1",         "1e300", "[]",     "{}", "\"\"",
                                             "\"sam\"", "[[]]", "{\"by\":1}", "[{}]",  "999999", "0"};
    std::mt19937_64 random(20260303);
    int told = 0;
    for (int round = 0; round < 300; ++round) {
        std::string text = everything;
        for (int change = 0; change < 2; ++change) {
            const std::size_t colon = text.find(": ", random() % text.size());
            if (random() % 5 == 0 || colon == std::string::npos)
                text[random() % text.size()] = static_cast<char>(random());
            else
                text.replace(colon + 2, text.find_first_of(",}]", colon) - colon - 2,
                             values[random() % values.size()]);
        }
        const Loaded loaded =
            load_scenario_text(text, brand, noise, "changed.json", bench.library(), random());
        const bool error = std::any_of(loaded.problems.begin(), loaded.problems.end(),
                                       [](const Problem& one) { return one.severity == Severity::error; });
        INFO(text);
        REQUIRE(loaded.scenario.has_value() != error);
        told += error ? 1 : 0;
    }
    CHECK(told > 100);
}

TEST_CASE("the JSON test suite as scenarios: problems, no crash") {
    const auto data = tests::reference_data("jsontestsuite");
    if (!data) return;
    const Library library{tests::source_dir() / "scenarios"};
    const auto files = files_under(*data);
    REQUIRE(files.size() > 100);
    for (const auto& file : files) {
        INFO(file.filename().string());
        CHECK_FALSE(load_scenario(file, library).problems.empty());
        CHECK_FALSE(load_brand(file, library).problems.empty());
        CHECK_FALSE(check_noise_file(file).empty());
    }
}
