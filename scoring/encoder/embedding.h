// What the sentence encoder says of a text: 512 whole numbers, the direction of its meaning.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace scoring::encoder {

inline constexpr std::size_t embedding_size = 512;
/// A component of 1.0; an embedding has the length 1.0, so most components are a few hundred.
inline constexpr int embedding_unit = 1 << 14;

/// Components in 1/16384, rounded to the nearest, halves away from zero. All zero: a text without pieces.
using Embedding = std::array<std::int16_t, embedding_size>;

/// The cosine of the angle between two meanings in thousandths, -1000..1000, rounded towards zero: 1000 the
/// same, 0 nothing in common or a text without pieces. Whole numbers only.
int similarity_milli(const Embedding& left, const Embedding& right);

}  // namespace scoring::encoder
