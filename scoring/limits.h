// How long words may be, said once for judge, engine and composer.
#pragma once

namespace scoring {

inline constexpr int longest_post = 280;        ///< weighted, as the network counts
inline constexpr int longest_message = 10'000;  ///< of a direct message or a note, in code points

}  // namespace scoring
