// Documents made from a schema: every key it knows stands in them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "sim/scenario/schema_part.h"

namespace tests {

/// Which of several shapes and words stand in a document, and which key does not.
struct Choice {
    std::size_t turn = 0;  ///< of every `anyOf` and `enum` the one whose turn it is
    std::string without;   ///< "/arrivals/-/phases/-/count"; "" when none is left out
};

/// Enough turns for every shape and every word of the schema.
inline constexpr std::size_t turns = 24;

/// A document that holds every key but the one left out; lists have one item, names and texts are all "it",
/// so that every name leads somewhere.
nlohmann::json sample_of(const sim::scenario::SchemaPart& schema, const Choice& choice,
                         const std::string& path = "");

}  // namespace tests
