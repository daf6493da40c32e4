// How long a customer waited, as it counts: only while the desk was open, less a person's extra time.
#pragma once

#include <string>

#include "scoring/transcript.h"

namespace scoring::criteria {

inline constexpr Milliseconds ms_per_minute = 60000;
/// Whoever turned up while an answer was being typed could not have been taken first, nor was kept waiting.
inline constexpr Milliseconds typing_grace_ms = 30000;

/// Simulated minutes between two times inside the opening hours of the account that owns the conversation,
/// else the desk's, shortened by the person's extra time. Never falls when `until_ms` rises.
double minutes_waited(const Transcript& transcript, const Conversation& conversation, Milliseconds from_ms,
                      Milliseconds until_ms);
/// The moment at which somebody has waited so many minutes: the inverse of minutes_waited.
Milliseconds moment_after(const Transcript& transcript, const Conversation& conversation,
                          Milliseconds from_ms, double minutes);
/// Minutes that the wall clock shows at a moment, counted from the midnight before T0; and when it shows
/// them.
std::int64_t wall_minute(const Transcript& transcript, Milliseconds at_ms);
Milliseconds moment_of_minute(const Transcript& transcript, std::int64_t minute);
/// "4 min", "1 h 20 min": for sentences.
std::string minutes_in_words(double minutes);
/// The simulated wall time of a moment, "14:05".
std::string wall_time(const Transcript& transcript, Milliseconds at_ms);

}  // namespace scoring::criteria
