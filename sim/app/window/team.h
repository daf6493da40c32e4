// The manager's desk in the window: what is asked of the store, kept until a filter changes.
#pragma once

#include <optional>

#include "sim/app/data/workplace.h"
#include "sim/app/window/shell.h"
#include "sim/gui/team_view.h"
#include "sim/viewmodel/room_intents.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::app {

class WindowTeam {
  public:
    explicit WindowTeam(Workplace& context) : context_(context) {}

    void draw(Frame& frame, gui::Intents& intents);
    /// Throws Failure.
    void answer(const viewmodel::TeamIntent& intent);
    /// Asks everything anew, for today. Throws Failure.
    void refresh();

  private:
    void take(const viewmodel::FilterTeam& filter);
    viewmodel::TeamRows rows_of(const viewmodel::OpenTeamRows& open);

    Workplace& context_;
    viewmodel::TeamAnswers answers_;
    std::optional<viewmodel::TeamRows> rows_;
    viewmodel::TeamOverview shown_;
    gui::TeamView view_;
};

}  // namespace sim::app
