// The command line: which command, with which options, and what is said when it fails.
#pragma once

namespace sim::app {

/// The whole program but main(). Gives the exit code: 0 done, 1 the input is wrong, 2 the call, 3 the
/// machine. `commit` is which one the program was built from, for --version.
int run(int argc, char** argv, const char* commit);

}  // namespace sim::app
