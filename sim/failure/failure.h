// Why a command cannot go on: one sentence for standard error, and the exit code that says whose fault it is.
#pragma once

#include <stdexcept>
#include <string>

namespace sim {

enum class ExitCode { done = 0, input_wrong = 1, call_wrong = 2, machine_wrong = 3, interrupted = 130 };

/// Thrown anywhere below main(), printed there as "coolhead: " + what().
struct Failure : std::runtime_error {
    Failure(ExitCode code_, const std::string& sentence) : std::runtime_error(sentence), code(code_) {}
    ExitCode code;
};

/// Problems of a file, one a line, each with its place: printed as they are, as `validate` does.
struct FileProblems : Failure {
    explicit FileProblems(const std::string& lines) : Failure(ExitCode::input_wrong, lines) {}
};

}  // namespace sim
