// What the judge reads in words as they go out, and what of it becomes part of the fact: the reading, whether
// a critical error was seen, the score that branches go by.
#pragma once

#include "sim/engine/command.h"
#include "sim/grading/grade.h"

namespace sim::grading {

/// For which replies a critical error is looked for; it costs a whole transcript each time.
enum class LooksForCritical { always, where_a_branch_asks, never };

/// Fills in what stands for the judge in a command with words; leaves every other one as it is, and a reply
/// in a conversation that is not there, which the engine refuses.
void read_words(engine::Command& command, const engine::State& state, const Read& read,
                LooksForCritical looks = LooksForCritical::always);
/// By the reader itself, with an eye for critical errors.
void read_words(engine::Command& command, const engine::State& state, const scoring::Reader& reader);

}  // namespace sim::grading
