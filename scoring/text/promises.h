// Promises and their times: what C5 holds an agent to.
#pragma once

#include <optional>
#include <string_view>
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

std::vector<PromisedTime> find_promised_times(std::string_view utf8);
std::vector<PromisedTime> find_promised_times(const Message& message);
/// The time that belongs to the promise at `promise`: in its sentence, or the next one.
std::optional<PromisedTime> find_promised_time(std::string_view utf8, Span promise);
/// A promise without a time, or with a vague one ("soon", "ASAP", "as soon as possible").
bool is_open_ended_promise(std::string_view utf8, Span promise);
/// The vague words themselves: "soon", "ASAP", "shortly".
std::vector<Span> find_vague_times(std::string_view utf8);

}  // namespace scoring::text
