// What the judge reads in a message, as the one line of JSON that `coolhead analyze` answers with.
#pragma once

#include <string>
#include <string_view>

#include "scoring/reading.h"

namespace sim::app {

struct Shown {
    bool tone = true;            ///< tone, politeness, heat and empathy, which take the most time to measure
    bool contributions = false;  ///< how much each stretch of text moved each figure
};

/// Appends {"id": ..., "weighted_length": ...} without a line break. `id` is JSON already, or empty where
/// none was given; `text` is UTF-8.
void append_reading(std::string& out, std::string_view id, std::string_view text,
                    const scoring::Reading& reading, Shown shown);

}  // namespace sim::app
