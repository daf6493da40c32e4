// The published schemas, as they stand in scenarios/schema/ when the program is built.
#pragma once

#include <string_view>

namespace sim::scenario {

extern const std::string_view scenario_schema_text;
extern const std::string_view brand_schema_text;
extern const std::string_view noise_schema_text;

}  // namespace sim::scenario
