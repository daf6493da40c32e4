// Why something cannot go on that a person wanted: what is wrong, what to do about it, and the exit code that
// says whose fault it is. The one type that is thrown for people to read; whoever catches it only shows it.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>

namespace sim {

enum class ExitCode { done = 0, input_wrong = 1, call_wrong = 2, machine_wrong = 3, interrupted = 130 };

/// Two sentences: a command prints what(), which is both, a window shows the remedy below.
struct Failure : std::runtime_error {
    Failure(ExitCode own_code, std::string sentence, std::string own_remedy);
    ExitCode code;
    std::string says;
    std::string remedy;
};

/// Problems of a file, one a line, each with its place: printed as they are, as `validate` does.
struct FileProblems : Failure {
    explicit FileProblems(const std::string& lines, const std::string& remedy = "");
};

/// Does the work; what the C++ library throws of memory and files comes out as a Failure too.
void with_failures_told(const std::function<void()>& work);

}  // namespace sim
