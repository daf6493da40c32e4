#include <algorithm>

#include "sim/people/assignments.h"
#include "sim/people/day.h"

namespace sim::people {
namespace {

bool counts(const store::AssignmentRow& assignment, const store::AttemptRow& attempt,
            const std::string& from) {
    return attempt.scenario == assignment.scenario && attempt.started_at >= from &&
           (assignment.mode.empty() || attempt.mode == assignment.mode);
}

/// Where it stands from a moment on, until it is passed.
Assigned round_from(const store::AssignmentRow& assignment, std::span<const store::AttemptRow> attempts,
                    const std::string& from, const std::string& due, const std::string& today) {
    Assigned stands;
    stands.assignment = assignment.id, stands.scenario = assignment.scenario;
    stands.certification = assignment.mode == "assessment";
    stands.due = due, stands.by = assignment.made_by;
    for (const store::AttemptRow& attempt : attempts) {
        if (!counts(assignment, attempt, from)) continue;
        if (!attempt.finished) stands.session = attempt.session;
        if (attempt.finished) ++stands.attempts, stands.session = 0;
        if (attempt.judged && attempt.passed) {
            stands.state = AssignmentState::done, stands.session = 0;
            stands.passed_on = attempt.started_at.substr(0, 10);
            return stands;
        }
    }
    if (!due.empty() && due < today)
        stands.state = AssignmentState::overdue;
    else if (stands.session != 0)
        stands.state = AssignmentState::in_progress;
    else
        stands.state = stands.attempts > 0 ? AssignmentState::not_passed : AssignmentState::not_started;
    return stands;
}

}  // namespace

Assigned how_it_stands(const store::AssignmentRow& assignment, std::span<const store::AttemptRow> attempts,
                       const std::string& today) {
    Assigned stands = round_from(assignment, attempts, assignment.made_at, assignment.due, today);
    while (stands.state == AssignmentState::done && assignment.again_after_days > 0) {
        const std::string again = day_after(stands.passed_on, assignment.again_after_days);
        if (again.empty() || again > today) break;
        const std::string passed_on = stands.passed_on;
        stands = round_from(assignment, attempts, again, again, today);
        stands.refresher = true;
        if (stands.passed_on.empty()) stands.passed_on = passed_on;
    }
    return stands;
}

}  // namespace sim::people
