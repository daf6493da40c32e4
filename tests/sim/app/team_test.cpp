// `coolhead team` and `coolhead demo` as a person or a script meets them.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/sim/demo/demo_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using Json = nlohmann::json;
using tests::Outcome;

namespace {

Outcome run(std::vector<std::string> words) {
    words.insert(words.begin(), COOLHEAD_PROGRAM);
    return tests::run_program(words, "", {{"COOLHEAD_HOME", tests::source_dir().string()}});
}

struct Desk {
    tests::TemporaryFolder folder;
    std::string file = (folder / "demo.db").string();

    Desk() {
        sim::demo::DemoOptions options{tests::last_demo_day, 1, 10, 60};
        options.jobs = 2;
        tests::make_demo(file, options);
    }
    Outcome ask(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--db", file, "team"});
        return run(words);
    }
    Json json(std::vector<std::string> words) const {
        words.insert(words.end(), {"--to", tests::last_demo_day, "--format", "json"});
        const Outcome outcome = ask(words);
        INFO(outcome.err);
        REQUIRE(outcome.exit_code == 0);
        return Json::parse(outcome.out);
    }
};

std::vector<std::string> keys_of(const Json& json) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    return keys;
}

}  // namespace

TEST_CASE("the desk in the terminal: JSON and tables, filters, rows, groups, refusals") {
    const Desk desk;
    const Json overview = desk.json({});
    CHECK(keys_of(overview) == std::vector<std::string>{"before", "critical_by_error", "earlier", "filter",
                                                        "not_started", "now", "people", "ready"});
    CHECK(overview["people"] == 10);
    CHECK(overview["filter"]["from"] == "2026-11-01");
    CHECK(overview["before"] == Json{{"from", "2026-10-02"}, {"to", "2026-10-31"}});
    const int sessions = overview["now"]["sessions"];
    CHECK(desk.json({"sessions", "--limit", "1000"})["sessions"].size() ==
          static_cast<std::size_t>(sessions));
    CHECK(desk.json({"sessions"})["n"] == sessions);

    const Json people = desk.json({"people"});
    CHECK(people["n"] == 10);
    const Json& ana = people["people"][0];
    CHECK(ana["person"] == "Ana Reyes");
    const int judged = ana["criteria"]["T1"]["n"];
    const Json cell = desk.json({"cell", "--person", "Ana Reyes", "--criterion", "T1"});
    CHECK(cell["n"] == judged);
    CHECK(cell["sessions"][0]["weight"] == 10);

    const Json leeds = desk.json({"--team", "Leeds"}), porto = desk.json({"--team", "Porto"});
    CHECK(leeds["now"]["sessions"].get<int>() + porto["now"]["sessions"].get<int>() == sessions);
    CHECK(desk.json({"--scenario", "charged-twice"})["now"]["sessions"] < sessions);
    CHECK(desk.json({"--all"})["before"].is_null());

    for (const char* what : {"overview", "people", "trend", "errors", "sessions", "attempts", "groups"}) {
        const Outcome text = desk.ask({what, "--to", tests::last_demo_day});
        CHECK(text.exit_code == 0);
        CHECK_FALSE(text.out.empty());
        CHECK(text.err.empty());
    }
    CHECK_THAT(desk.ask({"--to", tests::last_demo_day}).out, Catch::Contains("Ready for live work"));

    CHECK(desk.ask({"join", "--person", "Ana Reyes", "--team", "New"}).exit_code == 0);
    CHECK(desk.json({"--team", "New"})["people"] == 1);
    CHECK(desk.ask({"leave", "--person", "Ana Reyes", "--team", "New"}).exit_code == 0);
    CHECK(desk.json({"--team", "New"})["people"] == 0);

    CHECK(desk.ask({"leave", "--person", "Ana Reyes", "--team", "New"}).exit_code == 1);
    CHECK(desk.ask({"join", "--person", "Nobody", "--team", "New"}).exit_code == 1);
    CHECK(desk.ask({"join", "--person", "Ana Reyes"}).exit_code == 2);
    CHECK(desk.ask({"cell", "--person", "Ana Reyes"}).exit_code == 2);
    CHECK(desk.ask({"--from", "soon", "--to", "later"}).exit_code == 2);
    CHECK(run({"demo", desk.file}).exit_code == 1);
}
