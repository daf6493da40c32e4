#include "sim/scenario/schema_part.h"

#include <nlohmann/json.hpp>

namespace sim::scenario {

namespace {

using nlohmann::json;

/// So that a schema that refers in a circle ends as well.
constexpr int most_references = 16;

/// What a place refers to within its schema; null when to nothing.
const json* referred(const json& root, const json& here) {
    const auto reference = here.find("$ref");
    if (reference == here.end() || !reference->is_string()) return nullptr;
    const auto target = reference->get<std::string>();
    if (!target.starts_with("#/")) return nullptr;
    const json::json_pointer place(target.substr(1));
    return root.contains(place) ? &root.at(place) : nullptr;
}

}  // namespace

const json* SchemaPart::find(const std::string& keyword) const {
    const json* here = here_;
    for (int hop = 0; here && here->is_object() && hop <= most_references; ++hop) {
        if (const auto found = here->find(keyword); found != here->end()) return &*found;
        here = referred(*root_, *here);
    }
    return nullptr;
}

std::string SchemaPart::text(const std::string& keyword) const {
    const json* found = find(keyword);
    return found && found->is_string() ? found->get<std::string>() : "";
}

std::optional<SchemaPart> SchemaPart::items() const {
    const json* items = find("items");
    return items ? std::optional(SchemaPart(*root_, *items)) : std::nullopt;
}

std::optional<SchemaPart> SchemaPart::member(const std::string& key) const {
    if (const json* named = find("properties"); named && named->contains(key))
        return SchemaPart(*root_, named->at(key));
    if (const json* any = find("additionalProperties"); any && any->is_object())
        return SchemaPart(*root_, *any);
    return std::nullopt;
}

std::vector<SchemaPart> SchemaPart::alternatives() const {
    std::vector<SchemaPart> shapes;
    if (const json* several = find("anyOf"))
        for (const json& one : *several) shapes.push_back(SchemaPart(*root_, one));
    return shapes;
}

}  // namespace sim::scenario
