// From rows to what the desk's page about people shows.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sim/app/data/places.h"
#include "sim/app/window/people.h"
#include "sim/people/assignments.h"
#include "sim/people/keeping.h"
#include "sim/scenario/scenario.h"
#include "sim/seal/audit.h"
#include "sim/viewmodel/assigned.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

using viewmodel::Mood;
constexpr std::size_t assignments_shown = 30, seals_shown = 30;

std::string title_in(const Workplace& context, const std::string& scenario) {
    const scenario::Scenario* known = context.find(scenario);
    return known ? known->title : scenario;
}

std::string person_says(const store::PersonRow& person, const std::string& groups) {
    const std::string played =
        person.sessions == 0
            ? "not started"
            : fmt::format("{}, last {}", viewmodel::counted(person.sessions, "session", "sessions"),
                          person.last_day);
    return (groups.empty() ? "" : groups + " · ") + played + (person.passphrase ? " · passphrase" : "");
}

void add_people(Workplace& context, const std::string& chosen, viewmodel::PeoplePage& page) {
    std::map<std::string, std::string> groups;
    for (const store::Member& member : context.store.members()) {
        std::string& known = groups[member.person];
        known += (known.empty() ? "" : ", ") + member.group;
    }
    int not_started = 0;
    for (const store::PersonRow& person : store::PeopleBook(context.store).people()) {
        viewmodel::PersonLine line{
            person.name, person_says(person, groups[person.name]), {}, person.name == chosen};
        if (!person.role.empty() && person.role != "trainee") line.role = {person.role, Mood::accent, ""};
        if (person.sessions == 0) ++not_started;
        if (line.chosen) page.chosen = chosen, page.has_passphrase = person.passphrase;
        page.people.push_back(std::move(line));
    }
    page.rule = people::roles_hold(context.store)
                    ? "Roles hold: whoever may more than practise shows a passphrase."
                    : "No manager has a passphrase yet: everybody may do everything here.";
    if (not_started > 0)
        page.rule +=
            fmt::format(" {} not started.", viewmodel::counted(not_started, "person has", "people have"));
    const std::string role(people::name_of(people::role_of(context.store, chosen)));
    for (const std::string_view name : people::role_names)
        page.roles.push_back({std::string(name), std::string(name), role == name});
}

void add_assigned(Workplace& context, const std::string& chosen, const std::string& today,
                  viewmodel::PeoplePage& page) {
    std::map<std::string, int> states;
    const std::vector<people::Assigned> all = people::assigned_to_all(context.store, today);
    for (const people::Assigned& each : all) {
        ++states[std::string(people::name_of(each.state))];
        if ((!page.chosen.empty() && each.person != chosen) || page.assigned.size() >= assignments_shown)
            continue;
        page.assigned.push_back({each.assignment, each.person + " · " + title_in(context, each.scenario),
                                 viewmodel::when_words(each), viewmodel::state_chip(each.state)});
    }
    for (const std::string_view state : people::assignment_state_names)
        if (const auto found = states.find(std::string(state)); found != states.end())
            page.assigned_says +=
                fmt::format("{}{} {}", page.assigned_says.empty() ? "" : " · ", found->second, state);
    if (all.empty()) page.assigned_says = "Nothing is assigned to anybody.";
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) all += (all.empty() ? "" : "; ") + sentence;
    return all;
}

void add_seals(Workplace& context, viewmodel::PeoplePage& page) {
    const seal::Audit audit = seal::audit(context.store, seals_folder());
    const std::size_t faults = audit.faults();
    page.seals_mood = faults > 0 ? Mood::bad : Mood::neutral;
    page.seals_says = audit.runs.empty() && faults == 0 ? "None was sealed here yet."
                      : faults == 0 ? fmt::format("{} sealed, all fit.", audit.runs.size())
                                    : fmt::format("{} do not fit. {}", faults, joined(audit.wrong));
    if (!audit.notes.empty()) page.seals_says += " " + joined(audit.notes) + ".";
    std::vector<seal::SealedRun> runs = audit.runs;
    std::ranges::reverse(runs);
    std::ranges::stable_partition(runs, [](const seal::SealedRun& run) { return !run.fits(); });
    for (const seal::SealedRun& run : runs) {
        if (page.seals.size() >= seals_shown) break;
        const std::string result =
            !run.judged ? "not finished"
                        : fmt::format("{:.0f} {}", run.overall, run.passed ? "passed" : "not passed");
        page.seals.push_back({run.session,
                              fmt::format("{} · {} · {}", run.name, title_in(context, run.scenario), result),
                              joined(run.fits() ? run.notes : run.wrong),
                              run.fits() ? viewmodel::Chip{"fits", Mood::good, "check"}
                                         : viewmodel::Chip{"does not fit", Mood::bad, ""}});
    }
}

/// What whoever manages should not miss.
std::string warning_of(Workplace& context, const std::string& today) {
    std::string warning;
    for (const store::LogLine& line : store::PeopleBook(context.store).log_of(people::logged::lost))
        warning +=
            fmt::format("A lost passphrase of {} was replaced on {} ({}). ",
                        line.about.empty() ? "somebody" : line.about, line.made_at.substr(0, 10), line.words);
    const store::ErasedCounts past = people::past_keeping(context.store, today);
    if (past.sessions + past.drills > 0)
        warning += fmt::format("{} and {} are older than they may be kept: coolhead people tidy.",
                               viewmodel::counted(past.sessions, "session", "sessions"),
                               viewmodel::counted(past.drills, "drill", "drills"));
    return warning;
}

}  // namespace

viewmodel::PeoplePage people_page(Workplace& context, const std::string& chosen, const std::string& today) {
    viewmodel::PeoplePage page;
    add_people(context, chosen, page);
    add_assigned(context, chosen, today, page);
    add_seals(context, page);
    page.warning = warning_of(context, today);
    return page;
}

viewmodel::AssignDraft assign_draft(Workplace& context, const std::string& chosen,
                                    const AssigningDesk& desk) {
    viewmodel::AssignDraft draft;
    if (!desk.open || chosen.empty()) return draft;
    draft.title = "Assign an exercise to " + chosen;
    draft.to.push_back({"person", chosen, desk.to == "person"});
    for (const store::Member& member : context.store.members()) {
        if (member.person != chosen) continue;
        const bool team = member.kind == store::GroupKind::team;
        const std::string value = (team ? "team " : "cohort ") + member.group;
        draft.to.push_back(
            {value, (team ? "all of " : "all who began in ") + member.group, desk.to == value});
    }
    for (const scenario::Scenario& scenario : context.library)
        draft.scenarios.push_back({scenario.id, scenario.title, desk.scenario == scenario.id});
    for (const auto& [days, label] :
         {std::pair{0, "no day"}, {7, "in a week"}, {14, "in two weeks"}, {30, "in 30 days"}})
        draft.due.push_back({std::to_string(days), label, desk.due_in_days == days});
    for (const auto& [days, label] :
         {std::pair{0, "once"}, {90, "90 days after a pass"}, {180, "180 days"}, {365, "a year"}})
        draft.again.push_back({std::to_string(days), label, desk.again_after_days == days});
    draft.how.push_back({"any", "any way", !desk.certify});
    draft.how.push_back({"certify", "certification run, sealed", desk.certify});
    draft.ready = !desk.scenario.empty();
    return draft;
}

}  // namespace sim::app
