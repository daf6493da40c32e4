// Who may include whom: the table of docs/architecture.md as data, and the walk that holds the tree against
// it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tests {

/// One line that breaks a rule: "sim/gui/inbox_view.cpp:3: gui may not include sim/store/store.h".
using Breach = std::string;

/// Breaches of one file, given its path from the root and its text.
std::vector<Breach> breaches_in(const std::string& path, const std::string& text);
/// All breaches of the tree under `root`, sorted.
std::vector<Breach> breaches_under(const std::filesystem::path& root);

}  // namespace tests
