#include "tests/sim/scenario/schema_sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tests {

namespace {

using nlohmann::json;
using sim::scenario::SchemaPart;

/// So that a schema that holds itself ends as well; the deepest key today stands at 11.
constexpr auto deepest = 20;

/// Where no more than a moment fits there is one, another at every place: what lies at the start counts as
/// not given.
std::string sample_text(const SchemaPart& schema, const std::string& path) {
    const json* longest = schema.find("maxLength");
    const std::string moment = fmt::format("2026-03-02T09:00:{:02}", path.size() % 60);
    return longest && *longest == moment.size() ? moment : "it";
}

json sample_object(const SchemaPart& schema, const Choice& choice, const std::string& path) {
    json object = json::object();
    const json* named = schema.find("properties");
    if (std::count(path.begin(), path.end(), '/') >= deepest) return object;
    if (named)
        for (const auto& [key, own] : named->items())
            if (const std::string below = path + "/" + key; below != choice.without)
                object[key] = sample_of(*schema.member(key), choice, below);
    if (!named)
        if (const auto any = schema.member("it")) object["it"] = sample_of(*any, choice, path + "/*");
    return object;
}

}  // namespace

json sample_of(const SchemaPart& schema, const Choice& choice, const std::string& path) {
    if (const auto shapes = schema.alternatives(); !shapes.empty())
        return sample_of(shapes[choice.turn % shapes.size()], choice, path);
    if (const json* words = schema.find("enum")) return words->at(choice.turn % words->size());
    const std::string type = schema.text("type");
    if (type == "string") return sample_text(schema, path);
    if (type == "boolean") return true;
    if (type == "object") return sample_object(schema, choice, path);
    if (type == "array") return json::array({sample_of(*schema.items(), choice, path + "/-")});
    const json* least = schema.find("minimum");
    return least ? *least : json(1);
}

}  // namespace tests
