// One conversation as both sides see it: public posts, the private part behind its own bar, notes, decisions.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class ThreadView {
  public:
    /// `reserved` is room that the head leaves free at its right end.
    void draw(Ui& ui, Box box, const viewmodel::Thread& thread, float reserved, Intents& intents);

  private:
    void draw_head(Ui& ui, Box head, const viewmodel::Thread& thread, Intents& intents);
    std::string shown_;            ///< conversation of the last frame
    std::size_t shown_items_ = 0;  ///< and how much of it there was: something new scrolls into sight
};

}  // namespace sim::gui
