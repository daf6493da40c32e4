// What is wrong in a file: a place, a sentence, a rule. Loading never throws for bad input: it returns
// problems.
#pragma once

#include <string>
#include <vector>

namespace sim::scenario {

enum class Severity { error, warning };

struct Problem {
    std::string file;
    int line = 1;    ///< from 1
    int column = 1;  ///< from 1, in code points
    Severity severity = Severity::error;
    std::string says;  ///< one sentence: what is wrong and what to do
    std::string rule;  ///< "syntax", "schema", "unknown-persona", ...
    auto operator<=>(const Problem&) const = default;
};

/// "file:line:column: error: sentence [rule]"
std::string to_line(const Problem& problem);

}  // namespace sim::scenario
