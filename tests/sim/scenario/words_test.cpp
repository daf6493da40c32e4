#include "sim/scenario/words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/scenario/schema_part.h"
#include "sim/scenario/schema_texts.h"
#include "tests/support/catch.h"

using namespace sim::scenario;

namespace {

using Words = std::vector<std::string>;

using Json = nlohmann::json;

/// The words that a schema allows wherever a member is called so, as often as it says it.
void collect(const Json& root, const Json& schema, const std::string& key, std::vector<Words>& found) {
    if (schema.is_array())
        for (const auto& item : schema) collect(root, item, key, found);
    if (!schema.is_object()) return;
    for (const auto& [name, member] : schema.items()) {
        if (name == key && member.is_object())
            if (const Json* words = SchemaPart(root, member).find("enum"))
                found.push_back(words->get<Words>());
        collect(root, member, key, found);
    }
}

Words sorted(Words words) {
    std::ranges::sort(words);
    return words;
}

/// Every list of words that the schemas allow for the key is this one, or one of the others where there are
/// any.
template <std::size_t count>
void check(const char* schema, const std::string& key, const std::array<std::string_view, count>& names,
           const std::vector<Words>& others = {}) {
    std::vector<Words> found;
    const Json root = Json::parse(schema);
    collect(root, root, key, found);
    INFO(key);
    CHECK(std::ranges::count(found, sorted({names.begin(), names.end()}), sorted) > 0);
    for (const Words& words : found)
        CHECK((sorted(words) == sorted({names.begin(), names.end()}) ||
               std::ranges::count(others, sorted(words), sorted) > 0));
}

}  // namespace

TEST_CASE("the published schemas and the enumerations have the same words") {
    const std::string scenario(scenario_schema_text), brand(brand_schema_text);
    const Words readers(scoring::via_names.begin(), scoring::via_names.end());
    const Words private_kinds(scoring::private_kind_names.begin(), scoring::private_kind_names.end());
    check(scenario.c_str(), "level", level_names);
    check(scenario.c_str(), "dm", dm_habit_names);
    check(scenario.c_str(), "priority", priority_names);
    check(scenario.c_str(), "grade", grade_names);
    check(scenario.c_str(), "via", customer_via_names, {readers});
    const Words attached(attachment_kind_names.begin(), attachment_kind_names.end());
    check(scenario.c_str(), "kind", inject_kind_names, {private_kinds, attached});
    check(scenario.c_str(), "kind", attachment_kind_names,
          {private_kinds, {inject_kind_names.begin(), inject_kind_names.end()}});
    check(brand.c_str(), "role", handle_role_names);
    check(brand.c_str(), "style", signature_style_names);
}
