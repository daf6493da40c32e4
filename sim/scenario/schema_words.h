// The humane half of schema checking: why one value does not fit its schema, in sentences.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "sim/scenario/schema.h"

namespace sim::scenario {

/// A value, the schema it should fit, and what to call it.
struct Misfit {
    const nlohmann::json& schema;
    const Node& node;
    std::string name;  ///< "`route`", "an item of `acts`", "the file"
};

/// Why the value itself does not fit; what is wrong inside it is another misfit's matter.
std::vector<Fault> explain(const Misfit& misfit);

/// Of the shapes that a schema allows with `anyOf`, the one of the value's own type; null when none is.
const nlohmann::json* alternative_for(const nlohmann::json& schema, const Node& node);
/// The schema of the member or item `step` of a value with this schema; null when there is none.
const nlohmann::json* schema_of_member(const nlohmann::json& schema, const std::string& step);

}  // namespace sim::scenario
