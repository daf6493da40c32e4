// Facts as lines that can be read aloud: for the terminal and for `coolhead replay`.
#pragma once

#include <string>

#include "sim/engine/fact.h"

namespace sim::app {

/// One line without its break, or "" for what a trainee would not see (plans, heat, branches).
std::string line_seen(const scenario::Scenario& scenario, const engine::Fact& fact);
/// One line without its break for every fact.
std::string line_of(const scenario::Scenario& scenario, const engine::Fact& fact);
/// What was written to a customer and taken away again before sending.
std::string deleted_line(const scenario::Scenario& scenario, const std::string& conversation,
                         const std::string& text);
/// "Assessment, 25 % extra time, no hint taken.": how a session was sat.
std::string sitting_line(engine::Mode mode, int extra_time_percent, int hints, int interruptions);
/// "09:04:48", the simulated time of day.
std::string time_of_day(const scenario::Scenario& scenario, engine::Tick at);

}  // namespace sim::app
