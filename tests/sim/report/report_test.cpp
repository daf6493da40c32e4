#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "sim/report/export.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/report/what_moved.h"
#include "sim/report/xapi.h"
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
    CHECK(without_formulas("=1+1") == "'=1+1");
    CHECK(without_formulas("a,b") == "a,b");
    CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("+44") == "'+44");
    CHECK(csv_cell("-1") == "'-1");
    CHECK(csv_cell("@sum") == "'@sum");
    CHECK(csv_cell("\tx") == "'\tx");
    // Every line of a cell, behind spaces of any width, and in full-width signs.
    CHECK(csv_cell("fine\n=1+1") == "\"fine\n'=1+1\"");
    CHECK(csv_cell("fine\r\n@x") == "\"fine\r\n'@x\"");
    CHECK(csv_cell("\xC2\xA0=1+1") == "'\xC2\xA0=1+1");
    CHECK(csv_cell("  \xE3\x80\x80+1") == "'  \xE3\x80\x80+1");
    CHECK(csv_cell("\xEF\xBB\xBF-1") == "'\xEF\xBB\xBF-1");
    for (const char* sign : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        CHECK(csv_cell(sign) == std::string("'") + sign);
    CHECK(csv_cell("\r=1") == "\"'\r'=1\"");
    CHECK(csv_cell("a = 1, b\n c") == "\"a = 1, b\n c\"");
    CHECK(csv_cell("").empty());
}

TEST_CASE("the table has a header and as many cells in every row, numbers bare") {
    sim::store::Session unfinished;
    unfinished.person = "Ada";
    for (const bool replies : {false, true}) {
        const ExportOptions options{replies, {}};
        const std::string header = csv_header(options);
        const auto commas = [](const std::string& line) { return std::count(line.begin(), line.end(), ','); };
        CHECK(header.starts_with("session,person,scenario"));
        CHECK(header.ends_with(replies ? ",words\r\n" : "_of\r\n"));
        CHECK(commas(csv_row({unfinished}, options)) == commas(header));
        CHECK(commas(csv_row({a_session()}, options)) == commas(header) + 1);  // one within a cell
    }
    const std::string row = csv_row({a_session()});
    CHECK(row.starts_with(
        "3,\"'=HYPERLINK(\"\"http://"
        "x\"\")\",\"a,b\",,7,0,2026-03-02T09:00:00,,,0,1,0.00,71.50,no,66.67,,,,1,practice,0,0,"
        "3f9a1c5280ab12cd,2026-11-29,no,,,"));
    CHECK_THAT(row, Catch::Contains("K1 "));
    CHECK_THAT(row, Catch::Contains(",2.33,7.00,"));
}

TEST_CASE("what people decided stands beside what the judge gave, in the table and in the JSON") {
    Exported exported{a_session()};
    scoring::Scorecard now = a_card();
    now.critical.clear();
    now.dimensions[0].criteria[0].points = 6;
    exported.standing = sim::store::StandingRow{{3}, "j", 88, 88, true, {}, 0, 0, scorecard_json(now)};
    exported.reviews = {{.id = 1,
                         .batch = 1,
                         .act = sim::store::ReviewAct::reject,
                         .reviewer = "Mia",
                         .made_at = "2026-03-02T10:00:00"}};
    exported.replies = {"=1+1", "Two,\nlines"};
    const ExportOptions options{true, [](const std::string& time) { return time + "Z"; }};
    const std::string row = csv_row(exported, options);
    CHECK_THAT(row, Catch::Contains(",0.00,71.50,no,") && Catch::Contains(",88.00,yes,,,6.00,7.00,") &&
                        Catch::Contains("2026-03-02T09:00:00Z,,"));
    CHECK(row.ends_with(",\"'=1+1\n\nTwo,\nlines\"\r\n"));
    const Json json = Json::parse(json_object(exported, options));
    CHECK(json["standing"]["overall"] == 88);
    CHECK(json["scorecard"]["overall"] == 0);
    CHECK(json["reviews"][0]["act"] == "reject");
    CHECK(json["reviews"][0]["made_at"] == "2026-03-02T10:00:00Z");
    CHECK(json["ended_at"] == "");
    CHECK(json["words"].size() == 2);
}

TEST_CASE("the JSON export carries whole scorecards") {
    const Json json = Json::parse(json_object({a_session()})), none = Json::parse(json_object({}));
    CHECK(json["scorecard"]["critical"][0]["id"] == "K1");
    CHECK(json["judge"] == "3f9a1c5280ab12cd");
    CHECK(none["judge"].is_null());
    CHECK(json["person"] == "=HYPERLINK(\"http://x\")");
    CHECK(none["scorecard"].is_null());
    CHECK(none["standing"].is_null());
}

namespace {

std::vector<Json> statements_of(const XapiSession& session, const XapiOptions& options = {}) {
    std::vector<Json> statements;
    std::istringstream lines(xapi_statements(session, options));
    for (std::string line; std::getline(lines, line);) statements.push_back(Json::parse(line));
    return statements;
}

XapiSession a_sitting() {
    XapiSession sitting{a_session(), "Charged twice"};
    sitting.session.person = "Ada <b>";
    sitting.session.ended_because = "all_done";
    sitting.session.last_at = 600'000;
    sitting.replies = {{300'000, "dev", "Hello"}, {300'000, "dev", "Again"}};
    sitting.began_ms = 1'772'442'000'000, sitting.ended_ms = sitting.began_ms + 90'000;
    return sitting;
}

std::string verb_of(const Json& statement) {
    const std::string id = statement["verb"]["id"];
    return id.substr(id.rfind('/') + 1);
}

}  // namespace

TEST_CASE(
    "a session's statements come in cmi5's order, each at its own moment, with the same ids every time") {
    const std::vector<Json> statements = statements_of(a_sitting());
    std::vector<std::string> verbs;
    std::set<std::string> ids;
    std::string last;
    for (const Json& statement : statements) {
        verbs.push_back(verb_of(statement));
        ids.insert(statement["id"]);
        CHECK(statement["timestamp"] > last);
        last = statement["timestamp"];
        CHECK(last.ends_with("Z"));
        CHECK(statement["context"]["registration"] == statements[0]["context"]["registration"]);
        const bool defined = verbs.back() != "answered";
        CHECK(statement["context"]["contextActivities"].contains("category") == defined);
        CHECK(statement["actor"]["account"]["name"] == "Ada <b>");
    }
    CHECK(verbs == std::vector<std::string>{"initialized", "answered", "answered", "completed", "failed",
                                            "terminated"});
    CHECK(ids.size() == statements.size());
    CHECK(statements == statements_of(a_sitting()));
    CHECK(statements[0]["timestamp"] == "2026-03-02T09:00:00.000Z");
    CHECK(statements[1]["timestamp"] == "2026-03-02T09:00:45.000Z");
    CHECK(statements[4]["result"]["score"]["scaled"] == 0);
    CHECK(statements[4]["result"]["success"] == false);
    CHECK(statements[5]["result"] == Json{{"duration", "PT90.00S"}});
    CHECK_FALSE(statements[1].contains("result"));
    CHECK(statements_of(a_sitting(), {"https://x.example", true})[1]["result"]["response"] == "Hello");
}

TEST_CASE("passed and failed follow what people decided; what waits for a person is neither") {
    XapiSession sitting = a_sitting();
    sitting.standing = sim::store::StandingRow{{3}, "j", 85, 85, true, {}, 0, 0, "{}"};
    const auto verdict = [&] { return statements_of(sitting)[4]; };
    CHECK(verb_of(verdict()) == "passed");
    CHECK(verdict()["result"]["score"] == Json{{"scaled", .85}, {"raw", 85}, {"min", 0}, {"max", 100}});
    const std::string mastery = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
    CHECK(verdict()["context"]["extensions"][mastery] == .85);
    sitting.standing->passed = false;  // a customer was driven away
    CHECK(verb_of(verdict()) == "failed");
    CHECK_FALSE(verdict()["context"]["extensions"].contains(mastery));
    sitting.standing->waiting = 1;
    CHECK(verb_of(verdict()) == "terminated");
    sitting.standing.reset();
    scoring::Scorecard doubtful = a_card();
    doubtful.critical[0].needs_confirmation = true;
    sitting.session.scorecard = scorecard_row({3}, doubtful);
    CHECK(verb_of(verdict()) == "terminated");
    sitting.session.ended_because.clear();
    CHECK(statements_of(sitting).empty());
}

TEST_CASE(
    "a verdict whose critical errors are all disputed waits for a person in every form; the card stays") {
    const sim::store::Session session = a_session();
    std::vector<scoring::Objection> objections = {scoring::named(a_card().critical[0])};
    objections[0].because = "It was the order's number.";
    const std::string text = scorecard_text(a_card(), {}, objections);
    CHECK(text.find("Overall 72 of 100, disputed · waits for a person, 0 if") != std::string::npos);
    CHECK(text.find("Disagreed: It was the order's number.") != std::string::npos);
    const Json shown =
        Json::parse(with_sitting(session.scorecard->card_json, session.mode, 0, {}, objections));
    CHECK(shown["waits_for_person"] == true);
    CHECK(shown["objections"][0]["because"] == "It was the order's number.");
    CHECK(shown["overall"] == 0);
    const Json exported = Json::parse(json_object({session, objections}));
    CHECK(exported["waits_for_person"] == true);
    CHECK(exported["scorecard"]["overall"] == 0);
    CHECK(Json::parse(json_object({session}))["waits_for_person"] == false);
    CHECK_THAT(csv_row({session, objections}), Catch::Contains(",2026-11-29,yes,"));
    CHECK_THAT(csv_row({session}), Catch::Contains(",2026-11-29,no,"));
}
