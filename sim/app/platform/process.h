// Other programs of the machine, started beside this one. Nothing here waits for them.
#pragma once

#include <string>
#include <vector>

namespace sim::app {

/// Its file, looked for on the path where the name has no folder; "" when there is none.
std::string program_on_path(const std::string& program);

/// The process, or 0 when it could not be started. It has nothing to read and its words are nobody's: the
/// terminal belongs to the session.
int start_quietly(const std::string& file, const std::vector<std::string>& words);

/// True when the process is over, and it is collected then; `well` says how it ended.
bool is_over(int process, bool& well);

}  // namespace sim::app
