// `coolhead assign`: who is to play what until when, and how that stands.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"
#include "sim/people/door.h"

namespace sim::app {

enum class AssignTask { list, add, withdraw };
inline constexpr std::array<std::string_view, 3> assign_task_names = {"list", "add", "withdraw"};

struct AssignOptions {
    std::string database;
    AssignTask task = AssignTask::list;
    std::string what;  ///< a scenario's id; of withdraw the assignment's number
    std::string person, team, cohort;
    std::string due;
    int again_after_days = 0;
    bool certify = false;
    OutputFormat format = OutputFormat::text;
};

/// Throws Failure. `by` was admitted.
ExitCode assign(const AssignOptions& options, const people::Visitor& by);

}  // namespace sim::app
