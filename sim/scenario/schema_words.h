// The humane half of schema checking: why one value does not fit its schema, in sentences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/schema.h"
#include "sim/scenario/schema_part.h"

namespace sim::scenario {

/// A value, the schema it should fit, and what to call it.
struct Misfit {
    SchemaPart schema;
    const Node& node;
    std::string name;  ///< "`route`", "an item of `acts`", "the file"
};

/// Why the value itself does not fit; what is wrong inside it is another misfit's matter.
std::vector<Fault> explain(const Misfit& misfit);

/// Of the shapes that a schema allows with `anyOf`, the one of the value's own type; none when none is.
std::optional<SchemaPart> alternative_for(const SchemaPart& schema, const Node& node);
/// The schema of the member or item `step` of a value with this schema; none when there is none.
std::optional<SchemaPart> schema_of_member(const SchemaPart& schema, const std::string& step);

}  // namespace sim::scenario
