// The manager's desk in the window: what is asked of the store, kept until a filter changes.
#pragma once

#include <optional>

#include "sim/app/data/workplace.h"
#include "sim/app/window/shell.h"
#include "sim/gui/team_view.h"
#include "sim/review/decide.h"
#include "sim/viewmodel/review_queue.h"
#include "sim/viewmodel/room_intents.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::app {

class WindowTeam {
  public:
    explicit WindowTeam(Workplace& context) : context_(context) {}

    void draw(Frame& frame, gui::Intents& intents);
    /// Throws Failure.
    void answer(const viewmodel::TeamIntent& intent);
    void answer(const viewmodel::ReviewIntent& intent);
    /// The session that comes after this one in the queue as it is filtered now, whether or not this one
    /// still waits; 0 where none does. Throws Failure.
    std::int64_t case_after(std::int64_t session);
    /// Asks everything anew, for today. Throws Failure.
    void refresh();

  private:
    void take(const viewmodel::FilterTeam& filter);
    void pick(std::int64_t session);
    void decide();
    void take_back(std::int64_t batch);
    review::Outcome kept(const review::Outcome& outcome);
    viewmodel::TeamRows rows_of(const viewmodel::OpenTeamRows& open);

    Workplace& context_;
    viewmodel::TeamAnswers answers_;
    std::optional<viewmodel::TeamRows> rows_;
    bool on_review_ = false;
    viewmodel::ReviewAnswers review_;
    viewmodel::ReviewQueue queue_;
    viewmodel::TeamOverview shown_;
    gui::TeamView view_;
};

}  // namespace sim::app
