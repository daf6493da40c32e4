// JSON text to Nodes with places. Hostile text gives one clear error, quickly, and never throws.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/node.h"

namespace sim::scenario {

inline constexpr std::size_t largest_file_bytes = 8UL * 1024 * 1024;
inline constexpr int deepest_nesting = 64;
inline constexpr int most_values = 200'000;

struct JsonError {
    Place place;
    std::string says;
    std::string rule;  ///< "syntax", "duplicate-key"
};

struct Parsed {
    std::optional<Node> root;       ///< empty after a syntax error; duplicate keys alone leave it
    std::vector<JsonError> errors;  ///< in the order of the file
};

Parsed parse_json(std::string_view text);

}  // namespace sim::scenario
