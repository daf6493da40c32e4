// The version of a scenario: a hash of the bytes it was made of.
#pragma once

#include <string>
#include <string_view>

namespace sim::scenario {

/// BLAKE2b, 256 bits, hex, over the three texts each preceded by its length.
std::string version_of(std::string_view scenario, std::string_view brand, std::string_view noise);

}  // namespace sim::scenario
