// From where on words count as hot.
#pragma once

namespace scoring::criteria {

/// A reading of `heat_milli` that the reader calls heated.
inline constexpr int heated_milli = 500;
/// Cues of heat that add up to hot words (T5); a reading of `heat_milli` that is unkind to a customer who
/// leaves (ended_badly).
inline constexpr int hot_words_milli = 400;

}  // namespace scoring::criteria
