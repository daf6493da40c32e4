// A session played back: the practice screen as it was, and below it a bar to play, scrub and jump with.
#pragma once

#include "sim/gui/practice_view.h"
#include "sim/viewmodel/replay.h"

namespace sim::gui {

class ReplayView {
  public:
    /// Only intents of the replay, and the choice of another conversation, mean anything to the caller.
    void draw(Ui& ui, Box window, const viewmodel::Replay& replay, Intents& intents);

  private:
    void take_keys(Ui& ui, const viewmodel::Replay& replay, Intents& intents);
    void draw_top(Ui& ui, Box bar, const viewmodel::Replay& replay, Intents& intents);
    void draw_controls(Ui& ui, Box box, const viewmodel::Replay& replay, Intents& intents);
    void draw_track(Ui& ui, Box box, const viewmodel::Replay& replay, Intents& intents);

    PracticeView practice_;
};

}  // namespace sim::gui
