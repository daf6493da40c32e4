// Short messages about what happens elsewhere: at the foot of the inbox, gone after some seconds, never over
// conversation or composer; and the list of past ones.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/common.h"

namespace sim::gui {

class ToastsView {
  public:
    /// The room that the short messages take now at the foot of `column`.
    float height(Ui& ui, Box column, std::span<const viewmodel::Toast> toasts);
    /// The newest lowest; three at most, and no more than fill a third of the column.
    void draw(Ui& ui, Box column, std::span<const viewmodel::Toast> toasts, Intents& intents);
    /// All of them, newest first, above everything else.
    void draw_past(Ui& ui, Box window, std::span<const viewmodel::Toast> toasts, Intents& intents);

  private:
    std::vector<const viewmodel::Toast*> shown_of(Ui& ui, Box column,
                                                  std::span<const viewmodel::Toast> toasts);

    std::map<int, double> first_seen_;  ///< the frame loop's seconds, by toast
};

}  // namespace sim::gui
