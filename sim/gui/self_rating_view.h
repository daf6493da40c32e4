// How did it go? Four scales, answered before the verdict is shown.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/self_rating.h"

namespace sim::gui {

class SelfRatingView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::SelfRatingScreen& screen, Intents& intents);

  private:
    void draw_question(Ui& ui, Box box, int index, const viewmodel::SelfRatingScreen::Question& question,
                       Intents& intents);
    void take_keys(Ui& ui, const viewmodel::SelfRatingScreen& screen, Intents& intents);
    int row_ = 0;  ///< the question that the arrow keys change
};

}  // namespace sim::gui
