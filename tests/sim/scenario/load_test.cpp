#include "sim/scenario/load.h"

#include <fstream>

#include "sim/scenario/check.h"
#include "sim/scenario/json.h"
#include "sim/scenario/source.h"
#include "tests/sim/scenario/workbench.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim::scenario;
using tests::Workbench;

TEST_CASE("the design's example becomes a scenario, its units and defaults resolved") {
    const Workbench bench;
    const Loaded loaded =
        load_scenario(bench.write("lost-parcel-rager.json", tests::design_example()), bench.library());
    CHECK(tests::lines(loaded.problems) == "");
    REQUIRE(loaded.scenario);
    const Scenario& scenario = *loaded.scenario;
    CHECK(scenario.id == "lost-parcel-rager");
    CHECK(scenario.pace_milli == 4000);
    CHECK_FALSE(scenario.assessment_spelling);
    CHECK(scenario.begins_unix_s == 1772442000);
    CHECK(scenario.brand.handles.size() == 3);
    CHECK(scenario.cast.at("sam").heat_milli == 600);
    CHECK(scenario.cast.at("sam").patience_ms == 900'000);
    CHECK(scenario.noise.per_hour_milli == 90'000);
    CHECK_FALSE(scenario.noise.posts.empty());
    CHECK(scenario.rubric_targets.at("first_response_s") == 360);
    const Conversation& conversation = scenario.conversations.at(0);
    CHECK(conversation.need == scoring::Need::angry);
    CHECK(conversation.owner_handle == "@ParcellyHelp");
    const Step& rage = conversation.steps.at("rage");
    CHECK(rage.expects->route == scoring::Route::dm);
    CHECK(rage.expects->accept_milli.at(scoring::Route::phone) == 600);
    CHECK(rage.next.at(0).heat_milli == -300);
    CHECK(rage.next.at(0).after_ms == 60'000);
    CHECK(rage.next.at(2).when.silent_ms == 900'000);
    CHECK(rage.next.at(3).when.always());
    CHECK(rage.examples.at(1).route == scoring::Route::stay_public);
    CHECK_FALSE(rage.examples.at(1).route_by_words);
    CHECK(rage.examples.at(1).line == 29);
    CHECK(scenario.injects.at(0).notice.announce_within_ms == 600'000);
}

TEST_CASE("an author may allow spelling in an assessment") {
    const Workbench bench;
    std::string text = tests::design_example();
    const std::string key = "\"pace\": 4,";
    REQUIRE(text.find(key) != std::string::npos);
    text.insert(text.find(key), R"("assessment": {"spelling": true}, )");
    const Loaded loaded = load_scenario(bench.write("lost-parcel-rager.json", text), bench.library());
    CHECK(tests::lines(loaded.problems) == "");
    REQUIRE(loaded.scenario);
    CHECK(loaded.scenario->assessment_spelling);
}

TEST_CASE("variables are filled from brand, owner and persona") {
    const Workbench bench;
    std::string text = tests::design_example();
    tests::replace(text, "THREE DAYS. No parcel.",
                   "I am {first_name} ({name}) of {brand}, {hours}, ask {handle} {signature}.");
    const Loaded loaded = load_scenario(bench.write("lost-parcel-rager.json", text), bench.library());
    REQUIRE(loaded.scenario);
    CHECK(loaded.scenario->conversations[0].steps.at("rage").says->text ==
          "@ParcellyHelp I am Sam (Sam Ortiz) of Parcelly, Mon-Fri 08:00-20:00, Sat 09:00-17:00, ask "
          "@ParcellyHelp ^JD. "
          "Are you lot asleep?? 😡");
}

TEST_CASE("what was kept with a session loads the same scenario again") {
    const Workbench bench;
    const Loaded loaded =
        load_scenario(bench.write("lost-parcel-rager.json", tests::design_example()), bench.library());
    REQUIRE(loaded.scenario);
    const Loaded again = load_scenario_text(loaded.sources.scenario, loaded.sources.brand,
                                            loaded.sources.noise, "session 7", Library{});
    REQUIRE(again.scenario);
    CHECK(again.scenario->version == loaded.scenario->version);
    CHECK(again.scenario->noise.posts.size() == loaded.scenario->noise.posts.size());
}

TEST_CASE("the version is a hash that every byte of scenario, brand and noise changes") {
    const Workbench bench;
    const std::string text = tests::design_example();
    const Loaded loaded = load_scenario(bench.write("lost-parcel-rager.json", text), bench.library());
    REQUIRE(loaded.scenario);
    const std::string version = loaded.scenario->version;
    CHECK(version.size() == 64);
    const Sources& kept = loaded.sources;
    CHECK(load_scenario_text(kept.scenario + "\n", kept.brand, kept.noise, "x", {}).scenario->version !=
          version);
    CHECK(load_scenario_text(kept.scenario, kept.brand + "\n", kept.noise, "x", {}).scenario->version !=
          version);
    CHECK(load_scenario_text(kept.scenario, kept.brand, kept.noise + "\n", "x", {}).scenario->version !=
          version);
}

TEST_CASE("a file that cannot be read is one problem") {
    const Workbench bench;
    CHECK(tests::lines(load_scenario("nowhere.json", bench.library()).problems) ==
          "nowhere.json:1:1: error: there is no such file [file]\n");
    const auto big = bench.folder() / "big.json";
    { std::ofstream(big) << "{"; }
    std::filesystem::resize_file(big, 100 << 20);
    const auto problems = check_file(big, bench.library());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].says == "the file is larger than 8 MiB");
}

TEST_CASE("naughty strings survive as what a customer says") {
    const auto data = tests::reference_data("blns/blns.json");
    if (!data) return;
    const Workbench bench;
    const auto naughty = parse_json(tests::read_file(*data));
    REQUIRE(naughty.root);
    const std::string brand = tests::read_file(bench.library().folder / "brands" / "parcelly.json");
    const std::string noise = tests::read_file(bench.library().folder / "noise" / "parcel-chatter.json");
    int survived = 0;
    for (const Node& item : naughty.root->items) {
        std::string text = tests::design_example();
        tests::replace(text, "\"@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep?? 😡\"",
                       tests::quoted(item.text));
        const Loaded loaded = load_scenario_text(text, brand, noise, "naughty", bench.library());
        if (!loaded
                 .scenario) {  // empty, a control character or an unknown {variable}: said so, not swallowed
            REQUIRE_FALSE(loaded.problems.empty());
            continue;
        }
        ++survived;
        CHECK(loaded.scenario->conversations[0].steps.at("rage").says->text == item.text);
    }
    CHECK(survived > 480);
}

TEST_CASE("every shipped scenario, brand and noise pack is without problems") {
    const auto shipped = tests::source_dir() / "scenarios";
    const auto files = files_under(shipped);
    CHECK(files.size() >= 8);
    for (const auto& file : files) CHECK(tests::lines(check_file(file, {shipped})) == "");
}

TEST_CASE("brands that are read once give the same scenarios") {
    const auto shipped = tests::source_dir() / "scenarios";
    ReadSources sources;
    for (int round = 0; round < 2; ++round)
        for (const char* name : {"just-a-troll.json", "charged-twice.json"}) {
            const Loaded kept = load_scenario(shipped / name, {shipped, &sources});
            const Loaded fresh = load_scenario(shipped / name, {shipped});
            REQUIRE(kept.scenario);
            CHECK(kept.scenario->version == fresh.scenario->version);
            CHECK(kept.sources.brand == fresh.sources.brand);
            CHECK(kept.scenario->brand.handles.size() == fresh.scenario->brand.handles.size());
        }
}

TEST_CASE("files are told apart by what they hold, then by their folder") {
    const Workbench bench;
    const auto shipped = tests::source_dir() / "scenarios";
    CHECK(kind_of(shipped / "just-a-troll.json") == FileKind::scenario);
    CHECK(kind_of(shipped / "brands/parcelly.json") == FileKind::brand);
    CHECK(kind_of(shipped / "noise/parcel-chatter.json") == FileKind::noise);
    CHECK(kind_of(shipped / "schema/brand.schema.json") == FileKind::schema);
    CHECK(kind_of(bench.write("a.json", "{\"handles\": []}")) == FileKind::brand);
    CHECK(kind_of(bench.write("b.json", "{\"posts\": []}")) == FileKind::noise);
    CHECK(kind_of(bench.write("c.json", "{ broken")) == FileKind::scenario);
    CHECK(kind_of_text(R"({"name": {"handles": []}, "posts": []})", "d.json") == FileKind::noise);
    CHECK(kind_of_text(R"({"posts": [], "$schema": "schema/brand.schema.json"})", "e.json") ==
          FileKind::brand);
    CHECK(kind_of_text(R"({"a": {"$schema": "brand.schema.json"}, "cast": {}})", "brands/f.json") ==
          FileKind::scenario);
    CHECK(kind_of_text(R"({"$schema": ["brand.schema.json"]})", "g.json") == FileKind::scenario);
    CHECK(kind_of_text("", "brands/h.json") == FileKind::brand);
    CHECK(kind_of_text(std::string(100'000, '['), "noise/i.json") == FileKind::noise);
    CHECK(check_file(shipped / "schema/brand.schema.json", {shipped}).empty());
}
