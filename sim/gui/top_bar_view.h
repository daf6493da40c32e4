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
    /// Above everything else: why the meter stands where it does, or what a narrow bar has no room for.
    void draw_above(Ui& ui, Box window, const viewmodel::TopBar& top, Intents& intents);
    bool is_above() const { return reasons_ || more_; }

  private:
    void draw_buttons(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide, Intents& intents);
    void draw_load(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide);

    void draw_reasons(Ui& ui, Box window, const viewmodel::TopBar& top);
    void draw_more(Ui& ui, Box window, const viewmodel::TopBar& top, Intents& intents);

    bool reasons_ = false, more_ = false;
    Box reasons_anchor_, more_anchor_;
};

}  // namespace sim::gui
