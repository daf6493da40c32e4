// The rooms of the window and the doors between them: home, briefing, practice, debrief.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sim/app/data/workplace.h"
#include "sim/app/window/debrief.h"
#include "sim/app/window/door.h"
#include "sim/app/window/drill.h"
#include "sim/app/window/people.h"
#include "sim/app/window/practice.h"
#include "sim/app/window/team.h"
#include "sim/app/workshop/room.h"
#include "sim/gui/briefing_view.h"
#include "sim/gui/home_view.h"
#include "sim/gui/progress_view.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::app {

class WindowApp {
  public:
    explicit WindowApp(Workplace& context);
    void draw(Frame& frame);

  private:
    enum class Room { home, briefing, practice, debrief, workshop, progress, team, people, drill };

    void welcome_library(Frame& frame);
    void draw_room(Frame& frame, gui::Intents& intents);
    void answer(const viewmodel::Intent& intent, gui::Ui& ui);
    void answer_home(const viewmodel::HomeIntent& intent);
    void answer_everywhere(const viewmodel::EverywhereIntent& intent);
    void answer_room(const viewmodel::Intent& intent);
    void answer_tour(const viewmodel::TourIntent& intent, gui::Ui& ui);
    void show_around(Frame& frame, gui::Intents& intents);
    void follow_profile(Frame& frame);
    void try_again();
    void go_home();
    void refresh_home();
    bool rehearsing() const;
    void open_workshop(const std::string& file);
    void answer_progress(const viewmodel::ProgressIntent& intent);
    void open_team();
    void open_people();
    bool may_open(std::int64_t session);
    void open_from_team(const viewmodel::OpenTeamSession& row);
    void open_case(std::int64_t session);
    void open_next_case();
    void open_next();
    void open_drills();
    void refresh_progress();
    void rename(const std::string& name);
    const Dictionaries& dictionaries();
    void start(const std::string& scenario, std::uint64_t seed);
    void resume(std::int64_t session);
    void discard(std::int64_t session);
    void open_session(std::int64_t session);
    void show_debrief(session::SessionRunner runner, scoring::Scorecard card, bool ask_first);
    void finish_practice();
    void restart();
    void open_briefing(const std::string& scenario);
    void close_practice();

    Workplace& context_;
    float shown_zoom_ = 0;  ///< of the last frame; 0 before the first
    Room room_ = Room::home;
    int tour_step_ = -1;  ///< of the card on the screen, -1 while there is none
    bool showing_keys_ = false;
    std::optional<scenario::Level> level_filter_;
    std::string briefing_scenario_;
    std::uint64_t briefing_seed_ = 0;  ///< of the sitting that is offered
    std::string sitting_mode_ = "practice";
    int extra_time_ = 0;
    viewmodel::Home home_;
    Dictionaries dictionaries_;  ///< from the first desk on
    std::unique_ptr<WindowPractice> practice_;
    std::unique_ptr<WindowDebrief> debrief_;
    std::unique_ptr<WindowWorkshop> workshop_;
    std::unique_ptr<WindowDrill> drill_;
    WindowDoor door_;
    std::unique_ptr<WindowPeople> people_;
    std::unique_ptr<WindowTeam> team_;  ///< once it was opened: its filters stay
    viewmodel::ProgressChoices progress_choices_;
    viewmodel::Progress progress_;
    gui::ProgressView progress_view_;
    gui::HomeView home_view_;
    gui::BriefingView briefing_view_;
};

}  // namespace sim::app
