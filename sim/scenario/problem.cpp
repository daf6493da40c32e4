#include "sim/scenario/problem.h"

#include <fmt/format.h>

#include "scoring/printable.h"

namespace sim::scenario {

std::string to_line(const Problem& problem) {
    return fmt::format("{}:{}:{}: {}: {} [{}]", scoring::printable_line(problem.file), problem.line,
                       problem.column, problem.severity == Severity::error ? "error" : "warning",
                       scoring::printable_line(problem.says), problem.rule);
}

}  // namespace sim::scenario
