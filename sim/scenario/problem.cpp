#include "sim/scenario/problem.h"

#include <fmt/format.h>

namespace sim::scenario {

std::string to_line(const Problem& problem) {
    return fmt::format("{}:{}:{}: {}: {} [{}]", problem.file, problem.line, problem.column,
                       problem.severity == Severity::error ? "error" : "warning", problem.says, problem.rule);
}

}  // namespace sim::scenario
