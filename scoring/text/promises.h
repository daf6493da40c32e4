// Promises and their times as phrases: "by 14:00", "within two hours", and the vague ones. What time it is,
// is for values/find_values.h to read.
#pragma once

#include <vector>

#include "scoring/text/message.h"

namespace scoring::text {

/// "within 2 hours", "by noon", "on Monday".
std::vector<Span> find_time_limits(const Message& message);
/// The vague words themselves: "soon", "ASAP", "shortly".
std::vector<Span> find_vague_times(const Message& message);

}  // namespace scoring::text
