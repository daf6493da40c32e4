// "Did you mean ...": the nearest of the known names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::scenario {

/// The known name that is at most a third of its length (and at least one letter) away; "" when none is.
std::string nearest(std::string_view name, const std::vector<std::string>& known);
/// ": did you mean `nearest`?", or "" when nothing is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);
/// "a, b or c"; at most 24, then "...".
std::string listed(const std::vector<std::string>& names);

}  // namespace sim::scenario
