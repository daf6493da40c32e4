#include "sim/scenario/json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace {

using sim::scenario::Node;
using sim::scenario::parse_json;

std::string only_error(std::string_view text) {
    const auto parsed = parse_json(text);
    REQUIRE(parsed.errors.size() == 1);
    const auto& error = parsed.errors.front();
    return fmt::format("{}:{}: {} [{}]", error.place.line, error.place.column, error.says, error.rule);
}

}  // namespace

TEST_CASE("every value and key knows its place, columns in code points") {
    const auto parsed = parse_json("{\n  \"é😡\": [1, -2.5,true , \"x\"],\n\t\"b\" :{\"c\":null}\n}");
    REQUIRE(parsed.root);
    const Node& root = *parsed.root;
    CHECK(root.place == sim::scenario::Place{1, 1});
    const Node& list = root["é😡"];
    CHECK(list.key_place == sim::scenario::Place{2, 3});
    CHECK(list.place == sim::scenario::Place{2, 9});
    REQUIRE(list.items.size() == 4);
    CHECK(list.items[0].place == sim::scenario::Place{2, 10});
    CHECK(list.items[1].place == sim::scenario::Place{2, 13});
    CHECK(list.items[1].number == -2.5);
    CHECK(list.items[2].place == sim::scenario::Place{2, 18});
    CHECK(list.items[3].place == sim::scenario::Place{2, 25});
    CHECK(root["b"].key_place == sim::scenario::Place{3, 2});
    CHECK(root["b"].place == sim::scenario::Place{3, 7});
    CHECK(root["b"]["c"].place == sim::scenario::Place{3, 12});
    CHECK(root["b"]["nowhere"].items.empty());
}

TEST_CASE("common slips get a remedy at their place") {
    CHECK(only_error("") == "1:1: the file is empty [syntax]");
    CHECK(only_error("{\"a\": 1,}") == "1:9: a comma before `}`: remove the comma [syntax]");
    CHECK(only_error("[1,\n2,\n]") == "3:1: a comma before `]`: remove the comma [syntax]");
    CHECK(only_error("{\"a\": 1 \"b\": 2}") == "1:9: a comma or a colon is missing before this [syntax]");
    CHECK(only_error("[1,,2]") == "1:4: a comma too many: remove one [syntax]");
    CHECK(only_error("{'a': 1}") == "1:2: texts stand in double quotes, not single ones [syntax]");
    CHECK(only_error("{\"a\": 1, \u201Cb\u201D: 2}") ==
          "1:10: a typographic quote, as word processors write them: use the straight \" [syntax]");
    CHECK(only_error("{ // note\n}") == "1:3: JSON has no comments: remove it [syntax]");
    CHECK(only_error("{\"a\": [1, 2") ==
          "1:12: the file ends in the middle: a bracket or a quote is not closed [syntax]");
}

TEST_CASE("hostile text is one clear error") {
    CHECK(only_error("\xEF\xBB\xBF{}") ==
          "1:1: the file starts with a byte order mark: save it as plain UTF-8 [syntax]");
    CHECK(only_error("{\"a\":\n \"\xC3\"}") ==
          "2:3: these bytes are not UTF-8: save the file as UTF-8 [syntax]");
    CHECK(only_error(std::string("{\"a\":\0}", 7)) == "1:6: a NUL byte: this is not a text file [syntax]");
    CHECK(only_error("[1, 1e999]") ==
          "1:5: this number is too large: nothing here needs more than 18 digits [syntax]");
    CHECK(only_error("[9223372036854775808]") ==
          "1:2: this number is too large: nothing here needs more than 18 digits [syntax]");
    CHECK(only_error("[123456789012345678901234567890]") ==
          "1:2: this number is too large: nothing here needs more than 18 digits [syntax]");
    CHECK(only_error(std::string(100'000, '[')) == "1:65: nested deeper than 64 levels [syntax]");
    CHECK(only_error(std::string(9 << 20, ' ')) == "1:1: the file is larger than 8 MiB [syntax]");
    std::string many = "[0";
    for (int i = 0; i < 300'000; ++i) many += ",0";
    CHECK(only_error(many + "]") == "1:400000: more than 200000 values: split the file [syntax]");
}

TEST_CASE("64 levels are not too deep") {
    CHECK(parse_json(std::string(64, '[') + std::string(64, ']')).errors.empty());
}

TEST_CASE("a duplicate key is an error and the rest is still read") {
    const auto parsed = parse_json("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2}, \"a\": 3}");
    REQUIRE(parsed.root);
    REQUIRE(parsed.errors.size() == 2);
    CHECK(parsed.errors[0].place == sim::scenario::Place{2, 16});
    CHECK(parsed.errors[0].rule == "duplicate-key");
    CHECK(parsed.errors[1].says == "the key `a` stands twice in the same object (first at 1:2): remove one");
}

TEST_CASE("the JSON test suite: n_ files are errors, y_ files parse, i_ files do not crash") {
    const auto data = tests::reference_data("jsontestsuite");
    if (!data) return;
    int refused = 0;
    int read = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*data)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".json")) continue;
        const auto parsed = parse_json(tests::read_file(entry.path()));
        INFO(name);
        if (name.starts_with("n_")) {
            ++refused;
            CHECK_FALSE(parsed.root);
            REQUIRE(parsed.errors.size() >= 1);
            CHECK_FALSE(parsed.errors.front().says.empty());
            CHECK(parsed.errors.front().says.size() < 260);
        }
        if (name.starts_with("y_")) {
            ++read;
            CHECK(parsed.root.has_value());
        }
    }
    CHECK(refused > 150);
    CHECK(read > 80);
}

TEST_CASE("naughty strings survive as they are") {
    const auto data = tests::reference_data("blns/blns.json");
    if (!data) return;
    const std::string file = tests::read_file(*data);
    const auto parsed = parse_json(file);
    REQUIRE(parsed.root);
    CHECK(parsed.root->items.size() > 500);
    const auto reference = nlohmann::json::parse(file);
    for (std::size_t index = 0; index < reference.size(); ++index)
        CHECK(parsed.root->items[index].text == reference[index].get<std::string>());
}
