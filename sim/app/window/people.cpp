#include "sim/app/window/people.h"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>

#include "scoring/vocabulary.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/new_file.h"
#include "sim/app/platform/wall_time.h"
#include "sim/engine/visiting.h"
#include "sim/people/assignments.h"
#include "sim/people/day.h"
#include "sim/people/keeping.h"

namespace sim::app {
namespace {

store::Moment moment_at_desk() { return {wall_time(), static_cast<std::int64_t>(std::time(nullptr))}; }

/// "Ana Reyes" is a file of that name, whatever else the name holds.
std::string file_name_of(std::string name) {
    for (char& c : name)
        if (c == '/' || c == '\\' || c == '.') c = '-';
    return name + ".json";
}

}  // namespace

void WindowPeople::draw(Frame& frame, gui::Intents& intents) {
    frame.screen = assigning_.open ? "assign" : erasing_ ? "erase" : "people";
    view_.draw(frame.ui, frame.window, shown_, intents);
}

void WindowPeople::refresh(const std::vector<viewmodel::TeamPage>& pages) {
    std::vector<viewmodel::TeamPage> own = pages;
    for (viewmodel::TeamPage& page : own) page.shown = page.id == "people";
    shown_ = people_page(context_, chosen_, wall_time().substr(0, 10));
    shown_.pages = std::move(own);
    shown_.draft = assign_draft(context_, chosen_, assigning_);
    shown_.erasing = erasing_ ? chosen_ : "";
}

void WindowPeople::choose(const viewmodel::ChooseAssigning& choice) {
    if (choice.what == "scenario") assigning_.scenario = choice.value;
    if (choice.what == "to") assigning_.to = choice.value;
    if (choice.what == "due") assigning_.due_in_days = std::atoi(choice.value.c_str());
    if (choice.what == "again") assigning_.again_after_days = std::atoi(choice.value.c_str());
    if (choice.what == "how") assigning_.certify = choice.value == "certify";
}

void WindowPeople::keep_assigning() {
    if (assigning_.scenario.empty()) return;
    const std::size_t space = assigning_.to.find(' ');
    store::AssignmentRow row;
    row.scenario = assigning_.scenario;
    row.goes_to = assigning_.to.substr(0, space);
    row.name = space == std::string::npos ? chosen_ : assigning_.to.substr(space + 1);
    row.mode = assigning_.certify ? "assessment" : "";
    row.again_after_days = assigning_.again_after_days;
    if (assigning_.due_in_days > 0)
        row.due = people::day_after(wall_time().substr(0, 10), assigning_.due_in_days);
    people::assign(context_.store, visitor_here(context_), row, moment_at_desk());
    assigning_ = {};
}

void WindowPeople::export_chosen() {
    const std::filesystem::path file = documents_folder() / file_name_of(chosen_);
    write_new_file(file, people::everything_about(context_.store, chosen_), IfThere::replace);
    store::PeopleBook(context_.store)
        .note({moment_at_desk(), people::logged::exported, context_.person, chosen_});
    context_.say(viewmodel::Mood::good, fmt::format("All about {} is in {}.", chosen_, file.string()), "");
}

void WindowPeople::erase_chosen() {
    const store::ErasedCounts counts =
        people::erase(context_.store, visitor_here(context_), chosen_, moment_at_desk(), seals_folder());
    context_.say(
        viewmodel::Mood::good,
        fmt::format("{} is erased: {} sessions, {} drills.", chosen_, counts.sessions, counts.drills),
        "Backups still hold them until they are gone.");
    erasing_ = false;
    chosen_.clear();
}

void WindowPeople::answer(const viewmodel::PeopleIntent& intent) {
    using namespace viewmodel;
    using people::Deed;
    const auto managing = [&] { return door_.lets(Deed::manage_people, {}); };
    const auto role = [](const std::string& name) {
        return scoring::from_name<people::Role>(people::role_names, name).value_or(people::Role::trainee);
    };
    std::visit(engine::overloaded{[&](const ChoosePerson& one) { chosen_ = one.name; },
                                  [&](const GiveRole& give) {
                                      people::give_role(context_.store, visitor_here(context_), chosen_,
                                                        role(give.role), moment_at_desk());
                                  },
                                  [&](const BeginPassphrase&) {
                                      if (managing()) door_.ask_new(chosen_, [this] { refresh(); });
                                  },
                                  [&](const BeginAssigning&) { assigning_ = {.open = true}; },
                                  [&](const ChooseAssigning& choice) { choose(choice); },
                                  [&](const KeepAssigning&) { keep_assigning(); },
                                  [&](const WithdrawAssigned& back) {
                                      people::withdraw(context_.store, visitor_here(context_),
                                                       back.assignment, moment_at_desk());
                                  },
                                  [&](const ExportPerson&) {
                                      if (managing()) export_chosen();
                                  },
                                  [&](const BeginErasing&) { erasing_ = managing(); },
                                  [&](const ConfirmErasing&) { erase_chosen(); },
                                  [&](const DropPeopleDialog&) { assigning_ = {}, erasing_ = false; }},
               intent);
    refresh();
}

}  // namespace sim::app
