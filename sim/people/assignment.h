// What somebody is to play, and how that stands: plain values, for whoever shows it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sim::people {

enum class AssignmentState { overdue, not_passed, in_progress, not_started, done };
inline constexpr std::array<std::string_view, 5> assignment_state_names = {
    "overdue", "not passed", "in progress", "not started", "done"};
inline std::string_view name_of(AssignmentState state) {
    return assignment_state_names.at(static_cast<std::size_t>(state));
}

/// One person's part of an assignment.
struct Assigned {
    std::int64_t assignment = 0;
    std::string person;
    std::string scenario;
    bool certification = false;  ///< to be sat as an assessment
    std::string due;             ///< day; "" for none
    bool refresher = false;      ///< passed before, and due again
    AssignmentState state = AssignmentState::not_started;
    int attempts = 0;          ///< finished, of this round
    std::string passed_on;     ///< day of the latest pass; "" before it
    std::int64_t session = 0;  ///< that is in progress
    std::string by;            ///< who assigned it; "" of somebody unknown
};

}  // namespace sim::people
