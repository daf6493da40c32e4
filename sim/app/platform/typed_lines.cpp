#include "sim/app/platform/typed_lines.h"

#include <poll.h>

#include <string_view>

namespace sim::app {

bool TypedLines::fill() {
    while (at_ >= chunk_.lines.size()) {
        if (!source_.next(chunk_)) return false;
        at_ = 0;
    }
    return true;
}

bool TypedLines::at_end() { return !fill(); }

std::optional<std::string> TypedLines::next() {
    if (!fill()) return std::nullopt;
    const std::string_view line = chunk_.text(chunk_.lines[at_++]);
    const std::size_t from = line.find_first_not_of(" \t\r"), to = line.find_last_not_of(" \t\r");
    return from == std::string_view::npos ? "" : std::string(line.substr(from, to - from + 1));
}

bool TypedLines::ready(std::chrono::milliseconds at_most) {
    if (at_ < chunk_.lines.size() || source_.ready()) return true;
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, static_cast<int>(at_most.count())) > 0;
}

}  // namespace sim::app
