// Just enough UTF-8 to name places: what is well-formed, and how many code points a stretch has.
#pragma once

#include <cstddef>
#include <string_view>

namespace sim::scenario {

/// Bytes of the well-formed code point at `offset`; 0 when it is not well-formed (RFC 3629).
std::size_t code_point_bytes(std::string_view text, std::size_t offset);

}  // namespace sim::scenario
