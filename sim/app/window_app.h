// The rooms of the window and the doors between them: home, briefing, practice, debrief.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sim/app/window_context.h"
#include "sim/app/window_debrief.h"
#include "sim/app/window_practice.h"
#include "sim/app/window_workshop.h"
#include "sim/gui/briefing_view.h"
#include "sim/gui/home_view.h"

namespace sim::app {

class WindowApp {
  public:
    explicit WindowApp(WindowContext& context);
    void draw(Frame& frame);

  private:
    enum class Room { home, briefing, practice, debrief, workshop };

    void draw_room(Frame& frame, gui::Intents& intents);
    void answer(const viewmodel::Intent& intent);
    void answer_home(const viewmodel::Intent& intent);
    void try_again();
    void go_home();
    void refresh_home();
    bool rehearsing() const;
    void open_workshop(const std::string& file);
    void start(const std::string& scenario);
    void resume(std::int64_t session);
    void discard(std::int64_t session);
    void open_session(std::int64_t session);
    void show_debrief(SessionRunner runner, scoring::Scorecard card, bool ask_first);
    void finish_practice();

    WindowContext& context_;
    Room room_ = Room::home;
    bool dark_ = true;
    bool showing_keys_ = false;
    std::string level_filter_;
    std::string briefing_scenario_;
    viewmodel::Home home_;
    std::unique_ptr<WindowPractice> practice_;
    std::unique_ptr<WindowDebrief> debrief_;
    std::unique_ptr<WindowWorkshop> workshop_;
    gui::HomeView home_view_;
    gui::BriefingView briefing_view_;
};

}  // namespace sim::app
