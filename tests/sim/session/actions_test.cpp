#include "sim/session/actions.h"

#include "sim/app/terminal/command.h"
#include "tests/support/catch.h"

using namespace sim::app;
using namespace sim::session;

namespace {

std::string first_problem(std::string_view json) {
    const ActionList list = parse_actions(json, "a.json");
    return list.problems.empty() ? "none" : to_line(list.problems.front());
}

}  // namespace

TEST_CASE("the design's list of actions is understood") {
    const ActionList list = parse_actions(R"([
      {"at_s": 25, "do": "reply", "conversation": "sam-parcel", "as": "@ParcellyHelp", "route": "dm",
       "via": "public", "text": "Three days is far too long, Sam..."},
      {"at_s": 140, "do": "announce", "as": "@Parcelly", "text": "..."},
      {"at_s": 180.5, "do": "hand_off", "conversation": "x", "to": "safety", "note": "urgent"},
      {"at_s": 200, "do": "resolve", "conversation": "sam-parcel"}])",
                                          "a.json");
    CHECK(list.problems.empty());
    REQUIRE(list.actions.size() == 4);
    CHECK(list.actions[0].at == 25'000);
    CHECK(list.actions[0].route == scoring::Route::dm);
    CHECK(list.actions[0].as_handle == "@ParcellyHelp");
    CHECK(list.actions[1].deed == Deed::announce);
    CHECK(list.actions[2].at == 180'500);
    CHECK(list.actions[2].text == "urgent");
    CHECK(list.actions[3].place.line == 6);
    CHECK(parse_actions("[]", "a.json").problems.empty());
}

TEST_CASE("every problem of a list has its place and a remedy") {
    const auto [json, line] = GENERATE(table<std::string, std::string>({
        {"{}", "a.json:1:1: error: the file must hold a list"},
        {"[7]", "a.json:1:2: error: an action is an object"},
        {R"([{"do": "end"}])", "a.json:1:2: error: `at_s` must be"},
        {R"([{"at_s": -1, "do": "end"}])", "a.json:1:11: error: `at_s` must be"},
        {R"([{"at_s": 1e99, "do": "end"}])", "a.json:1:11: error: `at_s` must be"},
        {R"([{"at_s": 2, "do": "end"}, {"at_s": 1, "do": "end"}])",
         "a.json:1:37: error: this action is earlier"},
        {R"([{"at_s": 2, "do": "replay"}])", "did you mean `reply`?"},
        {R"([{"at_s": 2, "do": "reply", "conversation": "x"}])", "`text` is missing"},
        {R"([{"at_s": 2, "do": "reply", "text": "x"}])", "`conversation` is missing"},
        {R"([{"at_s": 2, "do": "hand_off", "conversation": "x"}])", "`to` is missing"},
        {R"([{"at_s": 2, "do": "hand_off", "conversation": "x", "to": "y", "text": "z"}])",
         "a.json:1:64: error: `text` is not read in this action; its words are its `note`"},
        {R"([{"at_s": 2, "do": "reply", "conversation": "x", "text": "y", "note": "z"}])",
         "a.json:1:63: error: `note` is not read in this action; its words are its `text`"},
        {R"([{"at_s": 2, "do": "end", "whom": "x"}])", "`whom` is no key of an action"},
        {R"([{"at_s": 2, "do": "reply", "conversation": "x", "text": "y", "via": "fax"}])",
         "`fax` is not one of"},
        {R"([{"at_s": 2)", "[syntax]"},
    }));
    CAPTURE(json);
    CHECK(first_problem(json).find(line) != std::string::npos);
}

TEST_CASE("a typed line is a reply unless it begins with one slash") {
    CHECK(parse_terminal_line("  ").verb.empty());
    CHECK(parse_terminal_line("Hello there\r").verb == "reply");
    CHECK(parse_terminal_line("Hello there\r").rest == "Hello there");
    CHECK(parse_terminal_line("/dm  Hello there ").verb == "dm");
    CHECK(parse_terminal_line("/dm  Hello there ").rest == "Hello there");
    CHECK(parse_terminal_line("/end").verb == "end");
    CHECK(parse_terminal_line("//sorry").rest == "/sorry");
    CHECK(parse_terminal_line("//sorry").verb == "reply");
}
