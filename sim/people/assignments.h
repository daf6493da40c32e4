// Who is to play what until when: how each assignment stands for each person it goes to.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/people/assignment.h"
#include "sim/people/door.h"

namespace sim::people {

/// By what the person did from the moment it was assigned; an assignment of a certification run counts only
/// assessments. Done: passed, by the verdict that stands. A refresher is due again so many days after the
/// pass, and what is then played counts for it. Overdue comes before every other state but done.
Assigned how_it_stands(const store::AssignmentRow& assignment, std::span<const store::AttemptRow> attempts,
                       const std::string& today);

/// What is asked of the person, the most urgent first: overdue, not passed, in progress, not started, done;
/// then by due day, those without one last, and by number.
std::vector<Assigned> assigned_to(store::Store& store, const std::string& person, const std::string& today);
/// Of everybody, in that order.
std::vector<Assigned> assigned_to_all(store::Store& store, const std::string& today);

/// Throws Failure for a day that is none, a group without members, who may not.
std::int64_t assign(store::Store& store, const Visitor& by, store::AssignmentRow assignment,
                    const store::Moment& now);
/// Throws Failure where none of this number stands.
void withdraw(store::Store& store, const Visitor& by, std::int64_t assignment, const store::Moment& now);

}  // namespace sim::people
