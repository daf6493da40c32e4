// When a promise falls due: "by 14:00", "within an hour", "on Friday", "tomorrow", "by 3 April".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scoring/transcript.h"

namespace scoring::criteria {

struct Due {
    Milliseconds at_ms = 0;
    bool whole_day = false;  ///< a day was named, and no hour: it ends with that day's desk
    std::string words;       ///< "14:00", "Friday": for sentences
};

/// The time that the sentence of a promise names; the one behind the promise where there are several. Empty
/// when it names none.
std::optional<Due> due_of(const Transcript& transcript, const std::string& text, Span sentence, Span promise,
                          Milliseconds at_ms);

/// The day of a moment, in days since 1970.
std::int64_t day_on(const Transcript& transcript, Milliseconds at_ms);

}  // namespace scoring::criteria
