// docs/rules.md as data: every rule's page with its two snippets, and the scenario they stand in.
#pragma once

#include <string>
#include <vector>

namespace tests {

struct RulePage {
    std::string id;
    std::string at;  ///< path in the scenario, "" when the page shows no snippet
    std::string breaks;
    std::string mended;
};

std::vector<RulePage> rule_pages();

/// The sound scenario with the value at `at` replaced by the snippet, byte for byte.
std::string sound_with(const std::string& at, const std::string& snippet);
std::string sound();

}  // namespace tests
