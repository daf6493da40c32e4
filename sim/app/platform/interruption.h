// Ctrl-C as a question a long command asks itself between two files, so that it never leaves half a one.
#pragma once

namespace sim::app {

/// While one lives, SIGINT and SIGTERM only raise a flag.
class Interruption {
  public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    bool asked() const;
};

}  // namespace sim::app
