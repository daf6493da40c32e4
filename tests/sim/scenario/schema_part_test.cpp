// What a schema refers to is read as if it stood there.
#include "sim/scenario/schema_part.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"

using namespace sim::scenario;
using nlohmann::json;

TEST_CASE("a place's own words go before those of what it refers to") {
    const json schema = json::parse(R"({
        "properties": {"heat": {"description": "Temper.", "$ref": "#/$defs/share"}, "calm": {"$ref": "#/$defs/share"}},
        "$defs": {"share": {"description": "A share.", "type": "number"}}})");
    const auto heat = SchemaPart(schema).member("heat"), calm = SchemaPart(schema).member("calm");
    REQUIRE((heat && calm));
    CHECK(heat->text("description") == "Temper.");
    CHECK(heat->text("type") == "number");
    CHECK(calm->text("description") == "A share.");
    CHECK_FALSE(SchemaPart(schema).member("haet"));
}

TEST_CASE("alternatives, items and members are found behind a reference") {
    const json schema = json::parse(R"({
        "additionalProperties": {"$ref": "#/$defs/names"},
        "$defs": {"name": {"type": "string"}, "list": {"type": "array", "items": {"$ref": "#/$defs/name"}},
                  "names": {"anyOf": [{"$ref": "#/$defs/name"}, {"$ref": "#/$defs/list"}]}}})");
    const auto names = SchemaPart(schema).member("whoever");
    REQUIRE(names);
    const auto shapes = names->alternatives();
    REQUIRE(shapes.size() == 2);
    CHECK(shapes[0].text("type") == "string");
    REQUIRE(shapes[1].items());
    CHECK(shapes[1].items()->text("type") == "string");
}

TEST_CASE("references in a circle and to nowhere say nothing, and a schema may hold itself") {
    const json circle = json::parse(R"({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}})");
    CHECK_FALSE(SchemaPart(circle).find("type"));
    const json nowhere = json::parse(R"({"$ref": "#/$defs/gone"})");
    CHECK_FALSE(SchemaPart(nowhere).find("type"));
    const json tree = json::parse(R"({
        "$ref": "#/$defs/node",
        "$defs": {"node": {"type": "object", "properties": {"left": {"$ref": "#/$defs/node"}}}}})");
    SchemaPart here(tree);
    for (int depth = 0; depth < 100; ++depth) {
        const auto left = here.member("left");
        REQUIRE(left);
        here = *left;
    }
    CHECK(here.text("type") == "object");
}
