#include "sim/people/assignments.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "sim/failure/failure.h"
#include "sim/people/day.h"
#include "sim/scenario/date.h"

namespace sim::people {
namespace {

using store::AssignmentRow;
using store::PeopleBook;

std::vector<std::string> people_of(store::Store& store, const AssignmentRow& assignment) {
    if (assignment.goes_to == "person") return {assignment.name};
    std::vector<std::string> people;
    const auto kind = assignment.goes_to == "team" ? store::GroupKind::team : store::GroupKind::cohort;
    for (const store::Member& member : store.members())
        if (member.kind == kind && member.group == assignment.name) people.push_back(member.person);
    return people;
}

void sort_by_need(std::vector<Assigned>& assigned) {
    std::ranges::sort(assigned, {}, [](const Assigned& each) {
        return std::tuple(each.state, each.due.empty(), each.due, each.person, each.assignment);
    });
}

void refuse_unusable(store::Store& store, const AssignmentRow& assignment) {
    if (!assignment.due.empty() && day_after(assignment.due, 0) != assignment.due)
        throw Failure(ExitCode::call_wrong, fmt::format("\"{}\" is no day.", assignment.due),
                      "Write it like 2026-03-02.");
    if (assignment.goes_to != "person" && people_of(store, assignment).empty())
        throw Failure(ExitCode::input_wrong,
                      fmt::format("Nobody is in the {} {}.", assignment.goes_to, assignment.name),
                      "`coolhead team groups` lists who is where.");
    const std::vector<std::string> known = store.people();
    if (assignment.goes_to == "person" && !std::ranges::binary_search(known, assignment.name))
        throw Failure(ExitCode::input_wrong, fmt::format("Nobody here is called {}.", assignment.name),
                      "`coolhead people` lists everybody; `coolhead people add NAME` adds somebody.");
}

}  // namespace

std::string day_after(const std::string& day, int days) {
    const std::optional<std::int64_t> seconds =
        day.size() == 10 ? scenario::unix_seconds(day + "T00:00:00") : std::nullopt;
    if (!seconds) return {};
    const scenario::CivilDay later = scenario::civil_day(*seconds + days * scenario::seconds_per_day);
    return fmt::format("{:04}-{:02}-{:02}", later.year, later.month, later.day);
}

std::vector<Assigned> assigned_to(store::Store& store, const std::string& person, const std::string& today) {
    PeopleBook book(store);
    const std::vector<store::AttemptRow> attempts = book.attempts(person);
    std::vector<Assigned> assigned;
    for (const AssignmentRow& assignment : book.assignments()) {
        const std::vector<std::string> people = people_of(store, assignment);
        if (std::ranges::find(people, person) == people.end()) continue;
        assigned.push_back(how_it_stands(assignment, attempts, today));
        assigned.back().person = person;
    }
    sort_by_need(assigned);
    return assigned;
}

std::vector<Assigned> assigned_to_all(store::Store& store, const std::string& today) {
    PeopleBook book(store);
    std::map<std::string, std::vector<store::AttemptRow>> attempts;
    std::vector<Assigned> assigned;
    for (const AssignmentRow& assignment : book.assignments())
        for (const std::string& person : people_of(store, assignment)) {
            if (!attempts.contains(person)) attempts[person] = book.attempts(person);
            assigned.push_back(how_it_stands(assignment, attempts[person], today));
            assigned.back().person = person;
        }
    sort_by_need(assigned);
    return assigned;
}

std::int64_t assign(store::Store& store, const Visitor& by, AssignmentRow assignment,
                    const store::Moment& now) {
    require(store, by, Deed::assign);
    refuse_unusable(store, assignment);
    assignment.made_at = now.made_at, assignment.made_by = by.person;
    const bool to_person = assignment.goes_to == "person";
    return PeopleBook(store).assign(assignment, {now, logged::assigned, by.person,
                                                 to_person ? assignment.name : "", assignment.scenario});
}

void withdraw(store::Store& store, const Visitor& by, std::int64_t assignment, const store::Moment& now) {
    require(store, by, Deed::assign);
    if (!PeopleBook(store).withdraw(
            assignment, {now, logged::withdrawn, by.person, "", fmt::format("assignment {}", assignment)}))
        throw Failure(ExitCode::input_wrong, fmt::format("There is no assignment {}.", assignment),
                      "`coolhead assign` lists them with their numbers.");
}

}  // namespace sim::people
