// What a person types on standard input, line by line, shared by everything that asks in one run: what one
// part did not read is still there for the next.
#pragma once

#include <unistd.h>

#include <chrono>
#include <optional>
#include <string>

#include "sim/app/platform/line_source.h"

namespace sim::app {

class TypedLines {
  public:
    /// The next line without the blanks around it; waits for it. Empty at the end of the input.
    std::optional<std::string> next();
    /// True when nothing more comes; waits until that is known.
    bool at_end();
    /// True when next() would answer at once, waiting at most so long for that.
    bool ready(std::chrono::milliseconds at_most);

  private:
    bool fill();

    LineSource source_{STDIN_FILENO};
    Chunk chunk_;
    std::size_t at_ = 0;
};

}  // namespace sim::app
