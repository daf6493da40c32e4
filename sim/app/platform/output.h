// Standard output that does not lose anything silently.
#pragma once

#include <string_view>

namespace sim::app {

/// Writes all of it at once. Throws Failure when standard output takes no more.
void print(std::string_view text);

}  // namespace sim::app
