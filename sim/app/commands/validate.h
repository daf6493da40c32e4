// `coolhead validate`: checks scenarios, brands and noise packs, and scores the examples inside.
#pragma once

#include <string>
#include <vector>

#include "sim/failure/failure.h"

namespace sim::app {

/// Files or folders; every problem on standard output, a summary on standard error.
ExitCode validate(const std::vector<std::string>& paths, int jobs);

/// For every step of the scenarios which branch each example takes, and how near it comes to what others
/// mean; on standard output.
ExitCode show_branches(const std::vector<std::string>& paths);

/// Every rule with its severity and one sentence, on standard output.
ExitCode list_rules();

}  // namespace sim::app
