// Runs a program as a person would: arguments, standard input, a changed environment; both outputs and the
// exit code.
#pragma once

#include <signal.h>

#include <map>
#include <string>
#include <vector>

namespace tests {

struct Outcome {
    int exit_code = -1;   ///< 128 + signal number when killed
    bool killed = false;  ///< by a signal
    std::string out;
    std::string err;
};

/// An empty value takes the variable out of the environment.
Outcome run_program(const std::vector<std::string>& command, const std::string& input = {},
                    const std::map<std::string, std::string>& environment = {});

/// When Ctrl-C is pressed: the program has said something, or has worked for a while.
enum class Interrupted { once_it_speaks, at_work };

/// Presses Ctrl-C, or sends another signal; nobody types, and nobody leaves.
Outcome interrupt_program(const std::vector<std::string>& command,
                          const std::map<std::string, std::string>& environment = {},
                          Interrupted when = Interrupted::once_it_speaks, int with_signal = SIGINT);

}  // namespace tests
