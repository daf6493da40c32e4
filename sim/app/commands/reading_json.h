// What the judge reads in a message, as the one line of JSON that `coolhead analyze` answers with.
#pragma once

#include <string>
#include <string_view>

#include "scoring/reading.h"

namespace sim::app {

/// Appends {"id": ..., "weighted_length": ...} without a line break. `id` is JSON already, `text` is UTF-8.
void append_reading(std::string& out, std::string_view id, std::string_view text,
                    const scoring::Reading& reading, bool explain);

}  // namespace sim::app
