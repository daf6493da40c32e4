// One drill: the customer's words, the composer of the practice screen, then the verdict in its place; and
// the end of a round.
#pragma once

#include <string>

#include "sim/gui/composer_dialogs.h"
#include "sim/gui/objection_view.h"
#include "sim/gui/thread_view.h"
#include "sim/viewmodel/drill.h"

namespace sim::gui {

class DrillView {
  public:
    /// `time` is how long this drill has been on the screen: "0:24".
    void draw(Ui& ui, Box window, const viewmodel::Drill& drill, const std::string& time, Intents& intents);

  private:
    void ask_to_leave(Ui& ui, Box window, Intents& intents);
    void draw_bar(Ui& ui, Box bar, const viewmodel::Drill& drill, const std::string& time, Intents& intents);
    void draw_task(Ui& ui, Box box, const viewmodel::Drill& drill, Intents& intents);
    void draw_result(Ui& ui, Box box, const viewmodel::Drill& drill, Intents& intents);
    void draw_round(Ui& ui, Box window, const viewmodel::Drill& drill, Intents& intents);

    ObjectionView objection_;
    ThreadView thread_;
    ComposerView composer_;
    ComposerDialogs dialogs_;
    bool leaving_ = false;     ///< whether to leave in the middle
    bool side_ = false;        ///< in a narrow window: the desk's rules are open
    std::string focused_for_;  ///< drill whose composer was given the focus
};

}  // namespace sim::gui
