// Promises and their times: what C5 holds an agent to.
#pragma once

#include <optional>
#include <vector>

#include "scoring/text/message.h"

namespace scoring::text {

/// A time that a reply names. At most one of the two numbers is set; neither for "today", "tomorrow",
/// "Monday".
struct PromisedTime {
    Span span;
    std::optional<int> within_minutes;  ///< "within 2 hours" is 120
    std::optional<int> minute_of_day;   ///< "by 14:00" is 840, "by noon" 720
    bool operator==(const PromisedTime&) const = default;
};

std::vector<PromisedTime> find_promised_times(const Message& message);
/// The vague words themselves: "soon", "ASAP", "shortly".
std::vector<Span> find_vague_times(const Message& message);

}  // namespace scoring::text
