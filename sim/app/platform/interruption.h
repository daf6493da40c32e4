// Ctrl-C as a question a long command asks itself between two files, so that it never leaves half a one.
#pragma once

#include <signal.h>

namespace sim::app {

/// From now on Ctrl-C ends the program with exit code 130, not by the signal: whoever started it is told the
/// same however long the work was. A program that is to overhear Ctrl-C, as in the background, still does.
void exit_when_interrupted();

/// While one lives, the first SIGINT or SIGTERM only raises a flag; the next ends the program at once.
class Interruption {
  public:
    Interruption();
    ~Interruption();  ///< puts back what was done before
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    bool asked() const;

  private:
    struct sigaction before_interrupt_ = {};
    struct sigaction before_end_ = {};
};

}  // namespace sim::app
