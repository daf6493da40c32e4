// Before a session: who the trainee will be, what is wanted, what is recorded.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/home.h"

namespace sim::gui {

class BriefingView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Briefing& briefing, Intents& intents);

  private:
    void begin(const viewmodel::Briefing& briefing, Intents& intents);
    void ask_first(Ui& ui, Box window, const viewmodel::Briefing& briefing, Intents& intents);

    bool asking_ = false;  ///< whether an assessment may begin
};

}  // namespace sim::gui
