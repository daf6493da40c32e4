// Who waits for a reviewer: filters, sessions to open or to pick, and the same decision for all that are
// picked.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/review_dialog.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/review_queue.h"

namespace sim::gui {

class ReviewQueueView {
  public:
    /// Of the body below the desk's pages; returns what is left of it.
    Box draw(Ui& ui, Box rest, const viewmodel::ReviewQueue& queue, Intents& intents);
    /// What stands above the screen: the menu of a filter, the dialog of a decision.
    void draw_above(Ui& ui, Box window, const viewmodel::ReviewQueue& queue, Intents& intents);
    bool covers(const viewmodel::ReviewQueue& queue) const {
        return !open_filter_.empty() || !queue.draft.title.empty();
    }

  private:
    void draw_filters(Ui& ui, Box& rest, const viewmodel::ReviewQueue& queue);
    void draw_in_drills(Ui& ui, Box& rest, const viewmodel::ReviewQueue& queue, Intents& intents);
    void draw_bulk(Ui& ui, Box line, const viewmodel::ReviewQueue& queue, Intents& intents);
    void draw_foot(Ui& ui, Box line, const viewmodel::ReviewQueue& queue, Intents& intents);

    std::string open_filter_;
    Box menu_anchor_;
    ReviewDialog dialog_;
};

}  // namespace sim::gui
