// Names of features as 64-bit numbers: what the weights are stored under. The same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

#include "scoring/text/word_hash.h"

namespace scoring::model {

using FeatureHash = std::uint64_t;

inline constexpr FeatureHash hash_seed = text::word_hash_seed;
inline constexpr FeatureHash hash_prime = text::word_hash_prime;

/// A word's feature is its hash.
constexpr FeatureHash hash_bytes(std::string_view bytes, FeatureHash state = hash_seed) {
    return text::word_hash(bytes, state);
}

/// An ordered pair as one number: chain(a, b) != chain(b, a).
constexpr FeatureHash chain(FeatureHash left, FeatureHash right) {
    FeatureHash mixed = left * 0x9e3779b97f4a7c15ULL + right;
    mixed = (mixed ^ (mixed >> 29)) * 0xbf58476d1ce4e5b9ULL;
    return mixed ^ (mixed >> 32);
}

namespace names {
inline constexpr FeatureHash sentence_start = hash_bytes("<start>");
inline constexpr FeatureHash user = hash_bytes("<user>");
inline constexpr FeatureHash link = hash_bytes("<link>");
inline constexpr FeatureHash number = hash_bytes("<number>");
inline constexpr FeatureHash negated = hash_bytes("<negated>");
inline constexpr FeatureHash skip = hash_bytes("<skip>");
inline constexpr FeatureHash letters = hash_bytes("<letters>");
inline constexpr FeatureHash phrase = hash_bytes("<phrase>");
inline constexpr FeatureHash capitals = hash_bytes("<capitals>");
inline constexpr FeatureHash stretched = hash_bytes("<stretched>");
inline constexpr FeatureHash rated_good = hash_bytes("<rated good>");
inline constexpr FeatureHash rated_bad = hash_bytes("<rated bad>");
inline constexpr FeatureHash affect_good = hash_bytes("<affect good>");
inline constexpr FeatureHash affect_bad = hash_bytes("<affect bad>");
inline constexpr FeatureHash profane = hash_bytes("<profane>");
inline constexpr FeatureHash cue = hash_bytes("<cue>");
inline constexpr FeatureHash mixed_praise = hash_bytes("<mixed praise>");
inline constexpr FeatureHash mocked_trouble = hash_bytes("<mocked trouble>");
inline constexpr FeatureHash trouble_elsewhere = hash_bytes("<trouble elsewhere>");
inline constexpr FeatureHash perhaps_profane = hash_bytes("<perhaps profane>");
}  // namespace names

}  // namespace scoring::model
