#include "sim/scenario/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "sim/scenario/schema_texts.h"
#include "sim/scenario/schema_words.h"

namespace sim::scenario {

namespace {

using nlohmann::json;
using Path = std::vector<std::string>;

/// Depth is bounded by the parser.
json to_json(const Node& node) {
    switch (node.kind) {
        case Node::Kind::nothing:
            return nullptr;
        case Node::Kind::boolean:
            return node.truth;
        case Node::Kind::number:
            return node.integral ? json(static_cast<std::int64_t>(node.number)) : json(node.number);
        case Node::Kind::text:
            return node.text;
        case Node::Kind::list:
        case Node::Kind::object:
            break;
    }
    json value = node.is(Node::Kind::list) ? json::array() : json::object();
    for (const Node& item : node.items) {
        if (node.is(Node::Kind::list))
            value.push_back(to_json(item));
        else
            value[item.key] = to_json(item);
    }
    return value;
}

/// A schema, both as valijson judges by it and as its sentences are looked up in it. Never changes once made.
struct Prepared {
    json text;
    valijson::Schema schema;
    explicit Prepared(std::string_view source) : text(json::parse(source)) {
        valijson::adapters::NlohmannJsonAdapter adapter(text);
        valijson::SchemaParser().populateSchema(adapter, schema);
    }
};

const Prepared& prepared(FileKind kind) {
    static const Prepared scenario(scenario_schema_text);
    static const Prepared brand(brand_schema_text);
    static const Prepared noise(noise_schema_text);
    if (kind == FileKind::brand) return brand;
    return kind == FileKind::noise ? noise : scenario;
}

/// Where valijson found a value that does not fit: "<root>", "[cast]", "[sam]" without their marks.
std::set<Path> misfits(const Prepared& schema, const json& value) {
    valijson::adapters::NlohmannJsonAdapter target(value);
    valijson::ValidationResults results;
    valijson::Validator validator;
    std::set<Path> paths;
    if (validator.validate(schema.schema, target, &results)) return paths;
    for (const auto& error : results) {
        Path path;
        for (std::size_t index = 1; index < error.context.size(); ++index)
            path.push_back(error.context[index].substr(1, error.context[index].size() - 2));
        paths.insert(path);
    }
    return paths;
}

/// What valijson calls "[3]" in a list or "[name]" in an object.
const Node* child(const Node& node, const std::string& step) {
    if (node.is(Node::Kind::object)) return node.find(step);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
    if (error != std::errc() || end != step.data() + step.size() || index >= node.items.size())
        return nullptr;
    return &node.items[index];
}

std::vector<Fault> explain_at(const json& schema, const Node& root, const Path& path) {
    SchemaPart part(schema);
    const Node* node = &root;
    std::string name = "the file";
    for (const std::string& step : path) {
        if (part.find("anyOf")) break;  // all that is wrong inside is told there
        const auto below = schema_of_member(part, step);
        const Node* inside = child(*node, step);
        if (!below || !inside) break;
        name = node->is(Node::Kind::list) ? fmt::format("an item of {}", name.substr(name.rfind(' ') + 1))
                                          : fmt::format("`{}`", step);
        part = *below;
        node = inside;
    }
    return explain({part, *node, name});
}

/// Control characters would end up on screens and in reports; nothing here needs them.
void find_control_characters(const Node& node, std::vector<Fault>& faults) {
    const auto bad = [](char byte) {
        return (byte >= 0 && byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
    };
    if (std::any_of(node.text.begin(), node.text.end(), bad))
        faults.push_back({node.place, "this text holds a control character: remove it", "text"});
    if (std::any_of(node.key.begin(), node.key.end(), bad))
        faults.push_back({node.key_place, "this key holds a control character: remove it", "text"});
    for (const Node& item : node.items) find_control_characters(item, faults);
}

}  // namespace

std::vector<Fault> check_schema(FileKind kind, const Node& root) {
    const Prepared& schema = prepared(kind);
    std::set<Fault> all;
    const std::set<Path> paths = misfits(schema, to_json(root));
    for (const Path& path : paths)
        for (Fault& fault : explain_at(schema.text, root, path)) all.insert(std::move(fault));
    if (!paths.empty() && all.empty()) all.insert({root.place, "the file does not fit its schema", "schema"});
    std::vector<Fault> faults(all.begin(), all.end());
    find_control_characters(root, faults);
    return faults;
}

}  // namespace sim::scenario
