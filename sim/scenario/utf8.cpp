#include "sim/scenario/utf8.h"

namespace sim::scenario {

namespace {

/// The second byte's range narrows after E0, ED, F0 and F4: no overlong forms, no surrogates, nothing over
/// U+10FFFF.
bool second_byte_fits(unsigned char first, unsigned char second) {
    if (first == 0xE0) return second >= 0xA0 && second <= 0xBF;
    if (first == 0xED) return second >= 0x80 && second <= 0x9F;
    if (first == 0xF0) return second >= 0x90 && second <= 0xBF;
    if (first == 0xF4) return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

std::size_t announced_bytes(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

}  // namespace

std::size_t code_point_bytes(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[offset + index]); };
    const std::size_t count = announced_bytes(byte(0));
    if (count < 2) return count;
    if (offset + count > text.size() || !second_byte_fits(byte(0), byte(1))) return 0;
    for (std::size_t index = 2; index < count; ++index)
        if (!continues_code_point(text[offset + index])) return 0;
    return count;
}

}  // namespace sim::scenario
