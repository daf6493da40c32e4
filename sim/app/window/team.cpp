#include "sim/app/window/team.h"

#include <algorithm>
#include <cstdlib>

#include "sim/app/platform/wall_time.h"
#include "sim/engine/visiting.h"
#include "sim/team/team_desk.h"

namespace sim::app {
namespace {

constexpr int people_on_a_page = 20;
constexpr team::Page errors_beside{0, 6};
constexpr team::Page rows_in_a_dialog{0, 200};

}  // namespace

void WindowTeam::draw(Frame& frame, gui::Intents& intents) {
    frame.screen = rows_ ? "team-rows" : "team";
    view_.draw(frame.ui, frame.window, shown_, intents);
}

void WindowTeam::refresh() {
    store::Store& store = context_.store;
    team::Filter& filter = answers_.filter;
    filter.from.clear(), filter.to.clear();
    if (answers_.days > 0) team::take_last_days(filter, wall_time().substr(0, 10), answers_.days);
    answers_.page.limit = people_on_a_page;
    answers_.overview = team::overview_of(store, filter);
    answers_.people = team::people_of(store, filter, answers_.page).rows;
    answers_.trend = team::trend_of(store, filter);
    answers_.errors = team::critical_errors_of(store, filter, errors_beside);
    answers_.choices = team::choices_of(store);
    shown_ = viewmodel::team_overview_of(answers_);
    shown_.rows = rows_;
}

void WindowTeam::take(const viewmodel::FilterTeam& filter) {
    answers_.page.offset = 0;
    if (filter.what == "team") answers_.filter.team = filter.value;
    if (filter.what == "cohort") answers_.filter.cohort = filter.value;
    if (filter.what == "scenario") answers_.filter.scenario = filter.value;
    if (filter.what == "mode") answers_.filter.mode = filter.value;
    if (filter.what == "days") answers_.days = std::atoi(filter.value.c_str());
}

viewmodel::TeamRows WindowTeam::rows_of(const viewmodel::OpenTeamRows& open) {
    store::Store& store = context_.store;
    const team::Filter& filter = answers_.filter;
    if (!open.person.empty())
        return viewmodel::rows_of_cell(open.person, open.what,
                                       team::cell_of(store, filter, open.person, open.what));
    if (open.what == "critical")
        return viewmodel::rows_of_errors(team::critical_errors_of(store, filter, rows_in_a_dialog));
    const auto sessions = [&](const char* title, team::Made made) {
        return viewmodel::rows_of_sessions(title, team::sessions_of(store, filter, made, rows_in_a_dialog));
    };
    if (open.what == "first-replies") return sessions("First replies", team::Made::first_replies);
    if (open.what == "own-ratings") return sessions("Sessions that people rated", team::Made::own_ratings);
    return viewmodel::rows_of_ready(
        team::people_of(store, filter, {0, answers_.overview.people}, team::PeopleOrder::readiness).rows);
}

void WindowTeam::answer(const viewmodel::TeamIntent& intent) {
    using namespace viewmodel;
    std::visit(engine::overloaded{[&](const FilterTeam& filter) { take(filter); },
                                  [&](const OpenTeamRows& open) { rows_ = rows_of(open); },
                                  [&](const CloseTeamRows&) { rows_.reset(); },
                                  [&](const OpenTeamSession&) {},  // leads out of the room
                                  [&](const PageTeam& page) {
                                      answers_.page.offset =
                                          std::max(0, answers_.page.offset + page.step * people_on_a_page);
                                  }},
               intent);
    refresh();
}

}  // namespace sim::app
