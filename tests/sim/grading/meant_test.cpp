// What is meant by words: the threshold on other authors' replies, branches that wait for a meaning,
// forbidden meanings, routes read from the words, open turns and graded ends.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "sim/checking/checker.h"
#include "sim/engine/session.h"
#include "sim/grading/grade.h"
#include "sim/grading/transcript.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim;
using scoring::Meaning;

namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& name) {
    std::ifstream file(tests::source_dir() / "tests/accuracy/sets" / name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::vector<std::string> cells{""};
        for (const char letter : line)
            letter == '\t' ? (void)cells.emplace_back() : cells.back().push_back(letter);
        rows.push_back(std::move(cells));
    }
    return rows;
}

/// The policies of one set, each as a meaning.
std::map<std::string, Meaning> meanings_of(const std::string& set) {
    std::map<std::string, Meaning> meanings;
    for (const auto& row : rows_of("meanings.tsv")) {
        if (row.at(1) != set) continue;
        Meaning& own = meanings[row[0]];
        if (row.at(2) == "not")
            own.against.push_back(row.at(3));
        else if (own.says.empty())
            own.says = row.at(3);
        else
            own.examples.push_back(row.at(3));
    }
    return meanings;
}

struct Counted {
    int meant = 0, heard = 0, harmless = 0, alarms = 0;
};

Counted counted(const std::string& set, const std::string& replies) {
    const auto meanings = meanings_of(set);
    Counted counts;
    for (const auto& row : rows_of(replies)) {
        const auto meaning = meanings.find(row.at(0) == "K11" ? row.at(4) : "");
        if (meaning == meanings.end()) continue;
        Meaning words_only = meaning->second;
        const bool heard = tests::shipped_reader().compare(row.at(5), words_only).milli >=
                           scoring::Likeness::said_from_milli;
        (row.at(1) == "yes" ? counts.meant : counts.harmless) += 1;
        if (heard) (row.at(1) == "yes" ? counts.heard : counts.alarms) += 1;
    }
    fmt::print("meaning, {}: {} of {} heard, {} of {} harmless ones\n", replies, counts.heard, counts.meant,
               counts.alarms, counts.harmless);
    return counts;
}

std::string with_steps(const std::string& steps, const std::string& more = "") {
    return R"({"format": 1, "id": "meant", "title": "Meant", "brand": "brightline",
      "begins": "2026-03-11T12:30:00", "ends_s": 7200,
      "cast": {"wilf": {"handle": "@wilf_hedges", "name": "Wilf Hedley", "heat": 0.3}},
      "conversations": [{"id": "c", "persona": "wilf", "issue": "outage", "starts": {"at_s": 10, "step": "a"},
        "steps": )" +
           steps + more + "}]}";
}

scenario::Loaded loaded(const std::string& text) {
    const auto brand = tests::read_file(tests::source_dir() / "scenarios/brands/brightline.json");
    auto made =
        scenario::load_scenario_text(text, brand, "", "meant.json", {tests::source_dir() / "scenarios"});
    for (const auto& problem : made.problems) UNSCOPED_INFO(to_line(problem));
    REQUIRE(made.scenario);
    return made;
}

session::SessionRunner sitting(const std::string& text) {
    return session::SessionRunner::begin(loaded(text), {}, tests::shipped_reader(), nullptr);
}

void reply(session::SessionRunner& runner, int at_s, const std::string& text,
           scoring::Route route = scoring::Route::stay_public, scoring::Via via = scoring::Via::open) {
    engine::Reply words{.conversation = "c", .as_handle = "@BrightlineHelp", .via = via, .route = route};
    words.text = text;
    const auto submitted = runner.submit({engine::Tick{at_s} * 1000, words});
    REQUIRE_FALSE(submitted.refusal);
}

const std::string asks = R"({"a": {
    "says": {"via": "mention", "text": "@BrightlineHelp when are the bars back?"},
    "expects": {"route": "public", "as": "@BrightlineHelp"},
    "next": [
      {"when": {"means": ["the signal is back by 16:00", "your mast works again by 16:00", "you will have bars at 16:00"],
                "not": ["the signal is not back yet", "our phones shut at 16:00"]}, "go": "thanks", "after_s": 30, "heat": -0.2},
      {"go": "asks_again", "after_s": 30, "heat": 0.1}]},
  "thanks": {"says": {"via": "mention", "text": "ta"}, "end": true, "ending": "good"},
  "asks_again": {"says": {"via": "mention", "text": "that is no time"}, "end": true, "ending": "lost"}})";

std::string step_after(const std::string& words) {
    session::SessionRunner runner = sitting(with_steps(asks));
    reply(runner, 60, words);
    runner.advance(200'000);
    return runner.state().find("c")->step;
}

}  // namespace

TEST_CASE("the threshold of meaning on replies by other authors") {
    const Counted calibrated = counted("1", "critical.tsv");
    CHECK(calibrated.heard >= 4);
    CHECK(calibrated.alarms == 0);
    const Counted second = counted("2", "critical-2.tsv");
    CHECK(second.heard >= 3);
    CHECK(second.alarms == 0);
}

TEST_CASE("a branch hears its meaning, with the values that it names") {
    CHECK(step_after("Your mast is working again by four o'clock, Wilf. ^JD") == "thanks");
    CHECK(step_after("The signal will be back by 4pm, Wilf. ^JD") == "thanks");
    CHECK(step_after("The signal will be back by 6pm, Wilf. ^JD") == "asks_again");
    CHECK(step_after("The signal is not back by 16:00, Wilf. ^JD") == "asks_again");
    CHECK(step_after("Our phones shut at 16:00, Wilf. ^JD") == "asks_again");
    CHECK(step_after("Sorry for the trouble, Wilf. ^JD") == "asks_again");
}

TEST_CASE("what was heard is part of the fact: no later judge changes what happened") {
    session::SessionRunner runner = sitting(with_steps(asks));
    reply(runner, 60, "The signal will be back by 4pm, Wilf. ^JD");
    const auto& messages = runner.state().find("c")->messages;
    REQUIRE(messages.back().meant == std::vector<std::string>{"the signal is back by 16:00"});
    engine::AgentReplied fact;
    fact.meant = {"the signal is back by 16:00"};
    const std::string line = engine::to_json({1, fact});
    CHECK(line.find("\"meant\":[\"the signal is back by 16:00\"]") != std::string::npos);
    CHECK(engine::fact_from_json(line) == engine::Fact{1, fact});
    fact.meant.clear();
    CHECK(engine::to_json({1, fact}).find("meant") == std::string::npos);
}

TEST_CASE("forbidden meanings of step, conversation and brand are found in what was sent") {
    const std::string steps = R"({"a": {
        "says": {"via": "mention", "text": "@BrightlineHelp did you lose our data?"},
        "expects": {"route": "public", "forbids": [{"means": "yes, your data was stolen",
          "examples": ["we were hacked", "somebody got into our systems"], "not": ["we cannot confirm anything yet"], "critical": true}]},
        "end": true}})";
    session::SessionRunner runner = sitting(with_steps(
        steps, R"(, "forbids": [{"means": "the driver stole it", "examples": ["our engineer took it"]}])"));
    reply(runner, 60, "I can't confirm anything yet, Wilf. ^JD");
    reply(runner, 70, "Hackers got into our systems, Wilf, sorry. ^JD");
    const auto transcript = grading::transcript_of(runner.state(), tests::shipped_reader());
    const auto& replies = transcript.conversations.front().replies;
    CHECK(replies.at(0).forbidden.empty());
    REQUIRE(replies.at(1).forbidden.size() == 1);
    CHECK(replies[1].forbidden.front().means == "yes, your data was stolen");
    CHECK(replies[1].forbidden.front().critical);
    const auto card = grading::grade(runner.state(), tests::shipped_reader());
    REQUIRE(card.critical.size() == 1);
    CHECK(card.critical.front().id == "K15");
    CHECK_FALSE(card.passed);
}

TEST_CASE("an example without a route has it read from its words") {
    const std::string text =
        "I'm sorry about the signal, Wilf. Could you DM us your postcode, so that I can check it? ^JD";
    const std::string steps = R"({"a": {"says": {"via": "mention", "text": "@BrightlineHelp no signal"},
        "expects": {"route": "dm"}, "examples": [{"grade": "good", "text": ")" +
                              text + R"("}, {"grade": "good", "route": "dm", "text": ")" + text +
                              R"("}], "end": true}})";
    const auto made = loaded(with_steps(steps));
    const auto verdicts = grading::judge_examples(*made.scenario, tests::shipped_reader());
    REQUIRE(verdicts.size() == 2);
    CHECK(verdicts[0].score == verdicts[1].score);
    CHECK(verdicts[0].score > 75);
}

TEST_CASE("a step without words that expects some is an open turn") {
    const std::string steps = R"({
      "a": {"says": {"via": "dm", "text": "no signal since Sunday"}, "expects": {"route": "dm"},
            "next": [{"go": "noted", "after_s": 30}]},
      "noted": {"says": {"via": "dm", "text": "ok, tell me at two then"}, "next": [{"go": "owed", "after_s": 3000}]},
      "owed": {"expects": {"route": "dm", "mentions": ["16:00"]}, "next": [{"go": "ta"}]},
      "ta": {"says": {"via": "dm", "text": "ta"}, "end": true}})";
    const auto played = [&](bool keeps_word) {
        session::SessionRunner runner = sitting(with_steps(steps));
        reply(runner, 60, "I'm sorry, Wilf. I'll write to you at two. ^JD", scoring::Route::dm,
              scoring::Via::dm);
        if (keeps_word)
            reply(runner, 3300, "Hello Wilf, the mast is back by 16:00. Thank you for waiting. ^JD",
                  scoring::Route::dm, scoring::Via::dm);
        runner.advance(7'300'000);
        return grading::grade(runner.state(), tests::shipped_reader());
    };
    const auto kept = played(true), forgotten = played(false);
    CHECK(kept.overall > forgotten.overall + 10);
    CHECK_FALSE(forgotten.passed);
    const auto owed = [](const scoring::Scorecard& card) {
        return std::ranges::any_of(card.findings, [](const scoring::Finding& finding) {
            return finding.says.find("Word was owed to Wilf here, and none came.") != std::string::npos;
        });
    };
    CHECK(owed(forgotten));
    CHECK_FALSE(owed(kept));
    for (const auto& finding : forgotten.findings) CHECK(finding.message < grading::first_wordless_id);
}

TEST_CASE("a sitting knows how each conversation ended, and whether it could have ended better") {
    const auto ended = [](const std::string& words) {
        session::SessionRunner runner = sitting(with_steps(asks));
        reply(runner, 60, words);
        runner.advance(7'300'000);
        return grading::transcript_of(runner.state(), tests::shipped_reader()).conversations.front();
    };
    const auto good = ended("The signal will be back by 4pm, Wilf. ^JD");
    CHECK(good.ending == scoring::Ending::good);
    CHECK_FALSE(good.could_end_better);
    const auto lost = ended("Sorry for the trouble, Wilf. ^JD");
    CHECK(lost.ending == scoring::Ending::lost);
    CHECK(lost.could_end_better);
}

TEST_CASE("a good example that angers and a bad one that calms are errors, with the way of each") {
    const auto problems_with = [](const std::string& grade, const std::string& words) {
        std::string steps = asks;
        const std::string before = R"("next": [)";
        steps.replace(steps.find(before), before.size(),
                      R"("examples": [{"grade": ")" + grade + R"(", "route": "public", "text": ")" + words +
                          R"("}], "next": [)");
        const auto made = loaded(with_steps(steps));
        std::string wrong;
        for (const auto& problem : grading::check_examples(*made.scenario, "a.json", tests::shipped_reader()))
            if (problem.rule == "example-branch") wrong += problem.says;
        return wrong;
    };
    CHECK(problems_with("good", "The signal will be back by 4pm, Wilf. ^JD").empty());
    CHECK(problems_with("good", "Sorry for the trouble, Wilf. ^JD") ==
          "this example is graded \"good\" and takes branch 2, to `asks_again`, from where no good end can "
          "be reached");
    CHECK(problems_with("bad", "The signal will be back by 4pm. ^JD") ==
          "this example is graded \"bad\" and takes branch 1, to `thanks`, which calms the customer");
    CHECK(problems_with("bad", "Sorry for the trouble, Wilf. ^JD").empty());
}
