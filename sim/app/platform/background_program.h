// Other programs that are started and left to themselves: nothing here ever waits for one.
#pragma once

#include <array>
#include <string>

namespace sim::app {

/// The file of a program on the path; "" where there is none.
std::string on_path(const std::string& program);
/// The process, or 0 when it could not be started. It has nothing to read and its words are nobody's: the
/// terminal belongs to the session. The first word is the program's name, unused ones are null.
int start_in_background(const std::string& path, std::array<const char*, 5> words);
/// True when the process is over and has been collected; `well` says how it ended.
bool is_over(int process, bool& well);

}  // namespace sim::app
