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
    words.insert(words.begin(), tests::program());
    return tests::run_program(words, "", {{"COOLHEAD_HOME", tests::source_dir().string()}});
}

struct Desk {
    tests::TemporaryFolder folder;
    std::string file = (folder / "demo.db").string();

    explicit Desk(bool reviewed = true) {
        sim::demo::DemoOptions options{tests::last_demo_day, 1, 10, 60};
        options.jobs = 2;
        options.reviewed = reviewed;
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

namespace {

Outcome review(const Desk& desk, std::vector<std::string> words) {
    words.insert(words.begin(), {"--db", desk.file, "review"});
    return run(words);
}

Json reviewed(const Desk& desk, std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    const Outcome outcome = review(desk, words);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return Json::parse(outcome.out);
}

}  // namespace

TEST_CASE("reviewing in the terminal: the queue, decisions, batches, the log, and what is refused") {
    const Desk desk(false);
    const Json queue = reviewed(desk, {"--limit", "1000"});
    const int waiting = queue["n"];
    REQUIRE(waiting > 1);
    CHECK(queue["needs_review"] == waiting);
    const std::string id = std::to_string(queue["sessions"][0]["session"].get<int>());
    const Json before = reviewed(desk, {"show", id});
    int number = 0;
    for (const Json& judgement : before["judgements"])
        if (judgement["critical"] == true && judgement["waits"] == true) number = judgement["number"];
    REQUIRE(number > 0);
    const std::vector<std::string> by = {"--by", "Mia", "--reason", "misread"};
    const auto with = [&](std::vector<std::string> words) {
        words.insert(words.end(), by.begin(), by.end());
        return words;
    };
    CHECK(review(desk, with({"reject", id, "--finding", std::to_string(number)})).exit_code == 1);
    CHECK(reviewed(desk, with({"reject", id, "--all-open", "--words", "No.", "--dry-run"}))["batch"] == 0);
    const int batch = reviewed(desk, with({"reject", id, "--all-open", "--words", "No."}))["batch"];
    CHECK(batch == 1);
    CHECK(reviewed(desk, {})["n"] == waiting - 1);
    CHECK(reviewed(desk, {"--state", "done"})["sessions"][0]["session"] == queue["sessions"][0]["session"]);
    CHECK(reviewed(desk, {"show", id})["waiting"] == 0);
    CHECK(reviewed(desk, {"show", id})["verdict"] == before["verdict"]);
    for (const char* words : {"show", "log"})
        CHECK_THAT(review(desk, {words, id}).out, Catch::Contains("misread the words. No."));
    CHECK_THAT(run({"--db", desk.file, "show", id}).out, Catch::Contains("People looked at it"));
    CHECK(Json::parse(run({"--db", desk.file, "show", id, "--format", "json"}).out)["reviews"].size() > 0);

    const Outcome all = review(desk, with({"accept", "--all-open", "--words", "All of them."}));
    CHECK_THAT(all.out, Catch::Contains("Kept as batch 2"));
    CHECK(reviewed(desk, {})["n"] == 0);
    CHECK(review(desk, {"take-back", "--batch", "2", "--by", "Mia"}).exit_code == 0);
    CHECK(reviewed(desk, {})["n"] == waiting - 1);
    CHECK(review(desk, {"take-back", "--batch", "2", "--by", "Mia"}).exit_code == 1);
    CHECK(review(desk, {"take-back"}).exit_code == 2);

    CHECK(review(desk, {"comment", id, "--words", "Read it twice.", "--by", "Mia"}).exit_code == 0);
    CHECK(review(desk, {"pass-on", id, "--to", "Leo", "--words", "Your rule.", "--by", "Mia"}).exit_code ==
          0);
    CHECK(reviewed(desk, {"--state", "done", "--to", "Leo"})["n"] == 1);
    CHECK(review(desk, {"comment", id, "--reply", "99999", "--words", "a", "--by", "Mia"}).exit_code == 1);
    CHECK(review(desk, {"show"}).exit_code == 2);
    CHECK(review(desk, with({"reject", id, "--words", "a"})).exit_code == 2);
    CHECK(run({"--db", desk.file, "doctor"}).out.find("does not follow") == std::string::npos);
    CHECK_THAT(desk.ask({"report", "--all"}).out, Catch::Contains("<h2>People and criteria</h2>"));
}
