#include <nlohmann/json.hpp>

#include "sim/report/export.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/report/what_moved.h"
#include "tests/support/catch.h"

using namespace sim::report;
using Json = nlohmann::json;

namespace {

scoring::Scorecard a_card() {
    scoring::Scorecard card;
    card.scenario = "charged-twice";
    card.seed = 18446744073709551615u;
    card.rubric = "1";
    card.judge = {"3f9a1c5280ab12cd", "2026-11-29"};
    card.band = "beginning";
    card.overall = 0;
    card.would_have_been = 71.5;
    for (std::size_t index = 0; index < 4; ++index)
        card.dimensions[index].dimension = static_cast<scoring::Dimension>(index);
    card.dimensions[0].applies = true;
    card.dimensions[0].score = 200.0 / 3;
    card.dimensions[0].criteria = {{"T1", "Specific listening", true, 7.0 / 3, 7}};
    scoring::CriticalError error;
    error.id = "K1";
    error.conversation = "dev";
    error.reply = 4;
    error.evidence = {10, 21};
    error.says = "Asks for a card number.";
    error.better = "Send the secure link.";
    card.critical = {error};
    scoring::Finding finding;
    finding.criterion = "T1";
    finding.points = 7.0 / 3;
    finding.of = 7;
    finding.conversation = "dev";
    finding.reply = 4;
    finding.message = 3;
    finding.evidence = {0, 5};
    finding.says = "Names nothing of it.";
    finding.better = "Two charges of £38 is wrong.";
    card.findings = {finding};
    return card;
}

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

sim::store::Session a_session() {
    sim::store::Session session;
    session.id = {3};
    session.person = "=HYPERLINK(\"http://x\")";
    session.scenario = "a,b";
    session.seed = 7;
    session.started_at = "2026-03-02T09:00:00";
    session.scorecard = scorecard_row({3}, a_card());
    return session;
}

}  // namespace

TEST_CASE("the scorecard's JSON has the published keys and no others") {
    const Json json = Json::parse(scorecard_json(a_card()));
    CHECK(keys_of(json) == std::vector<std::string>{"band", "critical", "dimensions", "findings", "judge",
                                                    "judge_date", "overall", "passed", "rubric", "scenario",
                                                    "seed", "would_have_been"});
    CHECK(keys_of(json["dimensions"]) ==
          std::vector<std::string>{"consistency", "speed", "take_offline", "tone"});
    CHECK(keys_of(json["findings"][0]) == std::vector<std::string>{"better", "conversation", "criterion",
                                                                   "end", "message", "of", "points", "reply",
                                                                   "says", "start"});
    CHECK(keys_of(json["dimensions"]["tone"]["criteria"][0]) ==
          std::vector<std::string>{"applies", "id", "name", "of", "points"});
    CHECK(json["seed"] == 18446744073709551615u);
    CHECK(json["dimensions"]["speed"]["score"].is_null());
    CHECK(json["dimensions"]["tone"]["score"] == 66.6667);
}

TEST_CASE("a scorecard survives its JSON") {
    const std::string json = scorecard_json(a_card());
    const auto back = scorecard_from_json(json);
    REQUIRE(back);
    CHECK(scorecard_json(*back) == json);
    CHECK(back->judge == a_card().judge);
    CHECK(back->findings[0].message == 3);
    CHECK_FALSE(scorecard_from_json("{}"));
    CHECK_FALSE(scorecard_from_json("nope"));
}

TEST_CASE("a card of a program that did not name its judge is read, and shown, as one of an earlier judge") {
    Json old = Json::parse(scorecard_json(a_card()));
    for (const char* key : {"judge", "judge_date", "band"}) old.erase(key);
    old["findings"][0].erase("message");
    old["overall"] = 91;
    const auto card = scorecard_from_json(old.dump());
    REQUIRE(card);
    CHECK(card->judge == scoring::JudgeName{"earlier", ""});
    CHECK(card->band == "excellent");
    CHECK(card->findings[0].message == -1);
    CHECK(scorecard_text(*card, {}).find("(seed 18446744073709551615, rubric 1, an earlier judge)") !=
          std::string::npos);
    const Json shown = Json::parse(with_sitting(old.dump(), sim::engine::Mode::timed, 2, {"b", "c"}));
    CHECK(shown["mode"] == "timed");
    CHECK(shown["judge"] == "earlier");
    CHECK(shown["other_judges"] == Json{"b", "c"});
    CHECK_FALSE(Json::parse(with_sitting(scorecard_json(a_card()), sim::engine::Mode::timed, 2))
                    .contains("other_judges"));
}

TEST_CASE("what moved between two verdicts: critical errors, then criteria, and nothing where nothing did") {
    const scoring::Scorecard before = a_card();
    scoring::Scorecard after = a_card();
    CHECK(what_moved(before, after).empty());
    after.dimensions[0].criteria[0].points += 0.01;  // not to be seen in a tenth
    CHECK(what_moved(before, after).empty());
    after.critical[0].id = "K2";
    after.dimensions[0].criteria = {{"T1", "Specific listening", true, 7, 7}};
    after.dimensions[1].criteria = {{"S4", "Nothing open", true, 2, 2}};
    CHECK(what_moved(before, after) ==
          std::vector<std::string>{"critical error K1 in dev is gone: Asks for a card number.",
                                   "critical error K2 in dev is new: Asks for a card number.",
                                   "T1 Specific listening: 2.3 of 7 -> 7.0 of 7",
                                   "S4 Nothing open: does not apply -> 2.0 of 2"});
    CHECK(what_moved(after, before).back() == "S4 Nothing open: 2.0 of 2 -> does not apply");
}

TEST_CASE("bytes that are no UTF-8 do not break a scorecard") {
    scoring::Scorecard card = a_card();
    card.findings[0].says = "bad \xff byte";
    CHECK(Json::accept(scorecard_json(card)));
}

TEST_CASE("the text quotes the very words, the critical errors first") {
    const std::string text = scorecard_text(a_card(), {{4, "Hello, your card number please"}});
    CHECK(text.find("Overall 0 of 100, not passed. Without the critical errors it would have been 72.") !=
          std::string::npos);
    CHECK(text.find("In your words: \"r card numb\"") != std::string::npos);
    CHECK(text.find("In your words: \"Hello\"") != std::string::npos);
    CHECK(text.find("Better: Send the secure link.") <
          text.find("What cost points, the most first:\nSpecific listening (T1) in dev: 2.3 of 7.0."));
    CHECK(text.find("Speed: does not apply") != std::string::npos);
}

TEST_CASE("cells are quoted as RFC 4180 says, and no cell is a formula") {
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("+44") == "'+44");
    CHECK(csv_cell("-1") == "'-1");
    CHECK(csv_cell("@sum") == "'@sum");
    CHECK(csv_cell("\tx") == "'\tx");
}

TEST_CASE("the table has a header and as many cells in every row") {
    sim::store::Session unfinished;
    unfinished.person = "Ada";
    const std::string csv = sessions_csv(std::vector{a_session(), unfinished});
    CHECK(csv.find("session,person,scenario") == 0);
    CHECK(csv.find("3,\"'=HYPERLINK(\"\"http://"
                   "x\"\")\",\"a,b\",,7,0,2026-03-02T09:00:00,,,0,1,0.00,71.50,no,66.67,,,,1,practice,0,0,"
                   "3f9a1c5280ab12cd,2026-11-29,no\r\n") != std::string::npos);
    const std::string last = csv.substr(csv.rfind("0,Ada"));
    const std::string header = csv.substr(0, csv.find("\r\n"));
    CHECK(std::count(last.begin(), last.end(), ',') == std::count(header.begin(), header.end(), ','));
}

TEST_CASE("the JSON export carries whole scorecards") {
    sim::store::Session unfinished;
    const Json json = Json::parse(sessions_json(std::vector{a_session(), unfinished}));
    CHECK(json[0]["scorecard"]["critical"][0]["id"] == "K1");
    CHECK(json[0]["judge"] == "3f9a1c5280ab12cd");
    CHECK(json[1]["judge"].is_null());
    CHECK(json[0]["person"] == "=HYPERLINK(\"http://x\")");
    CHECK(json[1]["scorecard"].is_null());
}

TEST_CASE(
    "a verdict whose critical errors are all disputed waits for a person in every form; the card stays") {
    const sim::store::Session session = a_session();
    std::vector<scoring::Objection> objections = {scoring::named(a_card().critical[0])};
    objections[0].because = "It was the order's number.";
    const std::string text = scorecard_text(a_card(), {}, objections);
    CHECK(text.find("Overall 72 of 100, disputed: it waits for a person") != std::string::npos);
    CHECK(text.find("Disagreed: It was the order's number.") != std::string::npos);
    const Json shown =
        Json::parse(with_sitting(session.scorecard->card_json, session.mode, 0, {}, objections));
    CHECK(shown["waits_for_person"] == true);
    CHECK(shown["objections"][0]["because"] == "It was the order's number.");
    CHECK(shown["overall"] == 0);
    const std::vector sessions{session};
    const ObjectionsBySession all{{session.id, objections}};
    const Json exported = Json::parse(sessions_json(sessions, all))[0];
    CHECK(exported["waits_for_person"] == true);
    CHECK(exported["scorecard"]["overall"] == 0);
    CHECK(Json::parse(sessions_json(sessions))[0]["waits_for_person"] == false);
    CHECK(sessions_csv(sessions, all).ends_with(",yes\r\n"));
    CHECK(sessions_csv(sessions).ends_with(",no\r\n"));
}
