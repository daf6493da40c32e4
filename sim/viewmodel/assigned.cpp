#include "sim/viewmodel/assigned.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/scenario.h"
#include "sim/viewmodel/refreshers.h"

namespace sim::viewmodel {

using people::AssignmentState;

Chip state_chip(AssignmentState state) {
    switch (state) {
        case AssignmentState::overdue:
            return {"overdue", Mood::bad, ""};
        case AssignmentState::not_passed:
            return {"not passed", Mood::warn, ""};
        case AssignmentState::in_progress:
            return {"in progress", Mood::accent, ""};
        case AssignmentState::not_started:
            return {"not started", Mood::neutral, ""};
        case AssignmentState::done:
            break;
    }
    return {"done", Mood::good, "check"};
}

std::string when_words(const people::Assigned& assigned) {
    std::string words;
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " · ") + more; };
    if (assigned.state == AssignmentState::done)
        add("passed on " + assigned.passed_on);
    else if (assigned.state == AssignmentState::overdue)
        add("was due " + assigned.due);
    else if (!assigned.due.empty())
        add("due " + assigned.due);
    if (assigned.certification) add("certification run");
    if (assigned.refresher) add("refresher, passed on " + assigned.passed_on);
    if (assigned.attempts > 0 && assigned.state != AssignmentState::done)
        add(fmt::format("{} {} so far", assigned.attempts, assigned.attempts == 1 ? "attempt" : "attempts"));
    if (!assigned.by.empty()) add("from " + assigned.by);
    return words;
}

std::vector<AssignedItem> assigned_items(std::span<const scenario::Scenario> library,
                                         std::span<const people::Assigned> assigned, int steps_today,
                                         int passed_today) {
    int refreshers = std::max(0, most_refreshers_a_day - steps_today - passed_today);
    std::vector<AssignedItem> items;
    for (const people::Assigned& each : assigned) {
        const auto known = std::ranges::find(library, each.scenario, &scenario::Scenario::id);
        if (each.state == AssignmentState::done || known == library.end()) continue;
        if (each.refresher && refreshers-- <= 0) continue;
        items.push_back({each.scenario, known->title, when_words(each), state_chip(each.state),
                         each.certification, each.session});
    }
    return items;
}

void put_first(Home& home) {
    if (home.assigned.empty()) return;
    const AssignedItem& first = home.assigned.front();
    home.next =
        NextForYou{first.scenario, first.title,
                   first.why.empty() ? "It was assigned to you." : "Assigned to you: " + first.why + "."};
}

}  // namespace sim::viewmodel
