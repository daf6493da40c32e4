// The number a word is looked up by, in the phrases and in the model: FNV-1a, the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace scoring::text {

inline constexpr std::uint64_t word_hash_seed = 0xcbf29ce484222325ULL;
inline constexpr std::uint64_t word_hash_prime = 0x100000001b3ULL;

/// Over the bytes of `word`, from `state` on.
constexpr std::uint64_t word_hash(std::string_view word, std::uint64_t state = word_hash_seed) {
    for (const char byte : word) state = (state ^ static_cast<unsigned char>(byte)) * word_hash_prime;
    return state;
}

}  // namespace scoring::text
