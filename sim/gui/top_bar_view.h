// The bar above the practice screen: which exercise, how it is sat, as whom, who waits, how hot it is, the
// clock.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class TopBarView {
  public:
    void draw(Ui& ui, Box bar, const viewmodel::TopBar& top, Intents& intents);
    /// Why the meter stands where it does, below it and above everything else.
    void draw_reasons(Ui& ui, Box window, const viewmodel::TopBar& top);
    bool reasons_open() const { return reasons_; }

  private:
    void draw_buttons(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide, Intents& intents);
    void draw_load(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide);

    bool reasons_ = false;
    Box reasons_anchor_;
};

}  // namespace sim::gui
