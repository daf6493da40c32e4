// Just enough UTF-8 to name places: what is well-formed, and where a code point begins.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace sim::scenario {

/// Bytes of the well-formed code point at `offset`; 0 when it is not well-formed (RFC 3629).
std::size_t code_point_bytes(std::string_view text, std::size_t offset);

/// Not the first byte of its code point.
constexpr bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// How many code points a well-formed text has.
inline int code_points(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char byte) { return !continues_code_point(byte); }));
}

}  // namespace sim::scenario
