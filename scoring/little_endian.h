// Numbers and text in the judge's asset files: little-endian on every machine, one checksum for all files.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "scoring/text/word_hash.h"

namespace scoring::little_endian {

/// Takes values one after another. Who takes more than remaining() reads zeros.
class Input {
  public:
    explicit Input(std::string_view bytes) : bytes_(bytes) {}

    template <typename Number>
    Number take() {
        std::array<char, sizeof(Number)> little{};
        take_bytes(sizeof(Number)).copy(little.data(), little.size());
        if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(little);
        return std::bit_cast<Number>(little);
    }

    /// Shorter than `count` at the end.
    std::string_view take_bytes(std::size_t count) {
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(taken.size());
        return taken;
    }

    std::size_t remaining() const { return bytes_.size(); }

  private:
    std::string_view bytes_;
};

template <typename Number>
void put(std::string& bytes, Number value) {
    auto little = std::bit_cast<std::array<char, sizeof(Number)>>(value);
    if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(little);
    bytes.append(little.data(), little.size());
}

/// FNV-1a over 8 bytes at a time: a whole model in under a millisecond.
inline std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t state = text::word_hash_seed;
    Input input(bytes);
    while (input.remaining() >= 8) {
        state = (state ^ input.take<std::uint64_t>()) * text::word_hash_prime;
        state ^= state >> 32;
    }
    return text::word_hash(input.take_bytes(7), state);
}

}  // namespace scoring::little_endian
