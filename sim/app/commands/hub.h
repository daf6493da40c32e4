// `coolhead hub`: the team's PostgreSQL, from making it to what waits.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "sim/app/platform/output_format.h"
#include "sim/failure/failure.h"

namespace sim::app {

enum class HubTask { status, init, invite, join, push, pull, machines, dismiss, erase };
inline constexpr std::array<std::string_view, 9> hub_task_names = {
    "status", "init", "invite", "join", "push", "pull", "machines", "dismiss", "erase"};

struct HubOptions {
    std::string database;
    HubTask task = HubTask::status;
    std::string about;  ///< the hub's address; of invite and erase a person, of dismiss a login
    std::string code;   ///< of join; "" to be read from standard input
    std::string team;   ///< of init
    std::string rank = "trainee";
    OutputFormat format = OutputFormat::text;
};

/// Throws Failure.
ExitCode hub(const HubOptions& options);

}  // namespace sim::app
