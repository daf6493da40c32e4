// Conversations written one a line: {"company": "...", "turns": [{"role": "customer" or "agent", "text":
// "...", "time": "..." or null}]}.
#pragma once

#include <string>
#include <string_view>

#include "sim/import/post.h"

namespace sim::threads {

/// What the keys of a line mean, for people.
inline constexpr std::string_view json_line_help =
    "one object a line: {\"company\": \"the brand's handle\", \"turns\": [{\"role\": \"customer\" or "
    "\"agent\", "
    "\"text\": \"...\", \"time\": \"2020-04-01T17:31:32Z\" or null}]}";

/// The error is one sentence, "" when all is well. Each turn answers the one before it.
std::string thread_from_json(std::string_view line, Thread& thread);

}  // namespace sim::threads
