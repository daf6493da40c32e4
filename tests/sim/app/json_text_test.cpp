#include "sim/app/commands/json_text.h"

#include "sim/app/commands/json_cursor.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim::app;

namespace {

std::string error_of(std::string_view line) {
    AnalyzeRequest request;
    return parse_request(line, request);
}

std::string thousandths(int milli) {
    std::string out;
    append_thousandths(out, milli);
    return out;
}

bool is_json(std::string_view text) {
    JsonCursor cursor(text);
    cursor.skip_space();
    if (!cursor.value()) return false;
    cursor.skip_space();
    return cursor.at_end();
}

}  // namespace

TEST_CASE("a request is read whole, its id kept as it was written") {
    AnalyzeRequest request;
    CHECK(parse_request(
              R"( {"x": [1, {"y": null}], "id": {"a": [1e400, "\u0041"]}, "text": "a\n\u00e9\ud83d\ude21\"",)"
              R"( "in_reply_to": "b", "via": "dm"} )",
              request)
              .empty());
    CHECK(request.id == R"({"a": [1e400, "\u0041"]})");
    CHECK(request.text == "a\né😡\"");
    CHECK(request.in_reply_to == "b");
    CHECK(request.via == scoring::Via::dm);
    CHECK(parse_request(R"({"id":12345678901234567890123,"text":""})", request).empty());
    CHECK(request.id == "12345678901234567890123");
    CHECK(request.in_reply_to.empty());
    CHECK(request.via == scoring::Via::open);
}

TEST_CASE("what is not such an object gets one sentence with its place") {
    const auto [line, says] = GENERATE(table<std::string, std::string>({
        {"", "The line is empty"},
        {"  ", "The line is empty"},
        {"nope", "misspelt (character 1)"},
        {"[1]", "not an object"},
        {"\"text\"", "not an object"},
        {R"({"id":1,"text":"x"} x)", "after the object"},
        {R"({"id":1})", "\"text\" is missing"},
        {R"({"id":1,"text":5})", "\"text\" must be a string"},
        {R"({"id":1,"text":null})", "\"text\" must be a string"},
        {R"({"id":1,"text":"x","via":"fax"})", "\"via\" must be"},
        {R"({"id":1,"text":"x","in_reply_to":[]})", "\"in_reply_to\" must be a string"},
        {R"({"id":1,"text":"x","id":2})", "twice"},
        {R"({"id":1,"text":"x")", "comma or a closing bracket"},
        {R"({"id":1,"text":"x)", "does not end"},
        {R"({"id":1,"text":"\ud83d"})", "surrogate"},
        {R"({"id":1,"text":"\ude21\ud83d"})", "surrogate"},
        {R"({"id":1,"text":"\q"})", "escape"},
        {"{\"id\":1,\"text\":\"a\tb\"}", "control character"},
        {"{\"id\":1,\"text\":\"\xff\"}", "not UTF-8 (byte 17)"},
        {"{\"id\":1,\"text\":\"\xed\xa0\x80\"}", "not UTF-8"},
        {R"({"id":01,"text":"x"})", "comma"},
        {R"({"id":1.,"text":"x"})", "digit"},
        {R"({"id":+1,"text":"x"})", "misspelt"},
        {R"({"id":)" + std::string(100'000, '[') + "}", "nested"},
    }));
    CAPTURE(line.substr(0, 60));
    CHECK(error_of(line).find(says) != std::string::npos);
}

TEST_CASE("places count characters, not bytes") {
    CHECK(error_of("{\"id\":1,\"text\":\"😡\",}").find("(character 20)") != std::string::npos);
}

TEST_CASE("the JSON test suite: all that is JSON is taken, all that is not is refused") {
    const auto data = tests::reference_data("jsontestsuite");
    if (!data) return;
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*data)) {
        const std::string name = entry.path().filename().string();
        if (name.size() < 2 || name[1] != '_') continue;
        ++seen;
        CAPTURE(name);
        const std::string text = tests::read_file(entry.path());
        AnalyzeRequest request;
        // Bad UTF-8 is found before the JSON is looked at.
        const bool utf8 = parse_request(text, request).find("not UTF-8") == std::string::npos;
        if (name[0] == 'y') CHECK((utf8 && is_json(text)));
        if (name[0] == 'n') CHECK_FALSE((utf8 && is_json(text)));
    }
    CHECK(seen > 300);
}

TEST_CASE("thousandths are printed the same everywhere") {
    CHECK(thousandths(0) == "0.0");
    CHECK(thousandths(420) == "0.42");
    CHECK(thousandths(-420) == "-0.42");
    CHECK(thousandths(1000) == "1.0");
    CHECK(thousandths(-1) == "-0.001");
    CHECK(thousandths(30) == "0.03");
    CHECK(thousandths(12'345) == "12.345");
}

TEST_CASE("strings are quoted so that they read back the same") {
    std::string out;
    append_json_string(out, "a\"\\\n\x01😡");
    CHECK(out == "\"a\\\"\\\\\\u000a\\u0001😡\"");
}
