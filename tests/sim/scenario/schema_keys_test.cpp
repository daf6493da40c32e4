// What the schemas promise is read, and nothing else is: a key that is added to a schema and to no builder
// fails here, and so does one that a builder looks for and no file may have.
#include <nlohmann/json.hpp>

#include "sim/scenario/build.h"
#include "sim/scenario/json.h"
#include "sim/scenario/lint/lint.h"
#include "sim/scenario/lint/suppression.h"
#include "sim/scenario/schema_part.h"
#include "sim/scenario/schema_texts.h"
#include "sim/scenario/schema_words.h"
#include "tests/sim/scenario/reading_record.h"
#include "tests/sim/scenario/schema_sample.h"
#include "tests/support/catch.h"

using namespace sim::scenario;
using nlohmann::json;

namespace {

using Paths = std::set<std::string>;

/// Keys that no builder reads, on purpose, each with the reason.
const std::map<std::string, std::string> for_others = {
    {"scenario/$schema", "editors find the schema by it"},
    {"brand/$schema", "editors find the schema by it"},
    {"noise/$schema", "editors find the schema by it"},
    {"scenario/format", "the schema itself allows but one"},
    {"brand/format", "the schema itself allows but one"},
    {"noise/format", "the schema itself allows but one"},
    {"scenario/words", "the checker's dictionary (sim/checking)"},
    {"noise/words", "the checker's dictionary (sim/checking)"},
    {"noise/about", "tells authors what the pack is for"},
};

/// What is made of a file of each kind; of a noise pack's id its name is all, and lint knows that.
void build(FileKind kind, const Node& root) {
    std::vector<Fault> faults;
    lint::suppressions_in(root);
    if (kind == FileKind::noise) lint::check_noise(root, "it");
    if (kind == FileKind::brand)
        build_brand(root, faults);
    else if (kind == FileKind::noise)
        build_noise_posts(root, {}, faults);
    else
        build_scenario(root, {}, faults);
}

/// Keys by their paths, such as "scenario/cast/*/handle".
struct Keys {
    Paths known, read, unknown;
};

/// Holds what was read of a document against its schema.
void compare(const SchemaPart& schema, const Node& node, const std::string& path, Keys& keys) {
    if (schema.find("anyOf")) {
        if (const auto meant = alternative_for(schema, node)) compare(*meant, node, path, keys);
        return;
    }
    const tests::ReadingRecord& record = tests::reading_record();
    const auto looked_for = record.looked_for.find(node.place);
    const Paths none, &asked = looked_for == record.looked_for.end() ? none : looked_for->second;
    if (node.is(Node::Kind::object))
        for (const std::string& key : asked)
            if (!schema.member(key)) keys.unknown.insert(path + "/" + key);
    const json* named = schema.find("properties");
    for (const Node& item : node.items) {
        const auto below = schema_of_member(schema, item.key);
        if (!below) continue;
        const bool has_name = named && named->contains(item.key);
        const std::string way = path + "/" + (node.is(Node::Kind::list) ? "-" : has_name ? item.key : "*");
        if (has_name) keys.known.insert(way);
        if (has_name && (asked.contains(item.key) || record.taken.contains(item.place)))
            keys.read.insert(way);
        compare(*below, item, way, keys);
    }
}

struct Published {
    FileKind kind;
    std::string name;
    json schema;
};

std::vector<Published> published() {
    return {{FileKind::scenario, "scenario", json::parse(scenario_schema_text)},
            {FileKind::brand, "brand", json::parse(brand_schema_text)},
            {FileKind::noise, "noise", json::parse(noise_schema_text)}};
}

void read_one(const Published& file, const tests::Choice& choice, Keys& keys) {
    const SchemaPart schema(file.schema);
    const Parsed document = parse_json(tests::sample_of(schema, choice).dump());
    REQUIRE(document.root);
    tests::begin_reading_record();
    build(file.kind, *document.root);
    compare(schema, *document.root, file.name, keys);
}

/// What is read of documents with every shape and word, and of those that lack one key each: some keys are
/// looked at only where another is not given.
Keys keys_of(const Published& file) {
    Keys keys;
    for (std::size_t turn = 0; turn < tests::turns; ++turn) read_one(file, {turn, ""}, keys);
    const Paths known = keys.known;
    for (const std::string& path : known) read_one(file, {0, path.substr(file.name.size())}, keys);
    return keys;
}

Paths without(const Paths& all, const Paths& some) {
    Paths rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::inserter(rest, rest.end()));
    return rest;
}

void find_references(const json& part, std::vector<std::string>& out) {
    for (const auto& [key, value] : part.items()) {
        if (part.is_object() && key == "$ref" && value.is_string()) out.push_back(value.get<std::string>());
        if (value.is_structured()) find_references(value, out);
    }
}

}  // namespace

TEST_CASE("builders read every key of the schemas, or others on purpose, and look for no other key") {
    Paths unread, listed;
    for (const Published& file : published()) {
        const Keys keys = keys_of(file);
        CHECK(keys.known.size() > 5);
        CHECK(keys.unknown == Paths{});
        unread.merge(without(keys.known, keys.read));
    }
    for (const auto& [path, reason] : for_others) listed.insert(path);
    CHECK(without(unread, listed) == Paths{});
    CHECK(without(listed, unread) == Paths{});
}

TEST_CASE("what a schema refers to is there, and all that it shares is referred to") {
    for (const Published& file : published()) {
        std::vector<std::string> references;
        find_references(file.schema, references);
        for (const std::string& reference : references) {
            INFO(file.name << ": " << reference);
            REQUIRE(reference.starts_with("#/"));
            CHECK(file.schema.contains(json::json_pointer(reference.substr(1))));
        }
        const Paths used(references.begin(), references.end());
        const json shared = file.schema.value("$defs", json::object());
        for (const auto& [name, part] : shared.items()) CHECK(used.contains("#/$defs/" + name));
    }
}
