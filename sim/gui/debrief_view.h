// The verdict with its evidence: four dials, critical errors, two things for next time, the thread with its
// marks, the time line, the findings. A past scorecard is the same screen.
#pragma once

#include <map>
#include <vector>

#include "sim/gui/intents.h"
#include "sim/gui/objection_view.h"
#include "sim/gui/review_dialog.h"
#include "sim/gui/rewrite_view.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/debrief.h"

namespace sim::gui {

class DebriefView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Debrief& debrief, Intents& intents);

  private:
    void measure(Ui& ui, float width, const viewmodel::Debrief& debrief);
    float finding_height(Ui& ui, float width, const viewmodel::FindingRow& row);
    void draw_screen(Ui& ui, Box window, const viewmodel::Debrief& debrief, Intents& intents);
    void draw_column(Ui& ui, Box window, const viewmodel::Debrief& debrief, Intents& intents);
    void draw_bar(Ui& ui, Box bar, const viewmodel::Debrief& debrief, Intents& intents);
    void draw_thread(Ui& ui, Box box, const viewmodel::Debrief& debrief, Intents& intents);
    void draw_item(Ui& ui, Box box, const viewmodel::DebriefItem& item, int index, Intents& intents,
                   float& selected_y);
    void draw_findings(Ui& ui, Box box, const viewmodel::Debrief& debrief, Intents& intents);
    void draw_finding(Ui& ui, Box box, float height, const viewmodel::FindingRow& row, Intents& intents);
    void take_finding_keys(Ui& ui, const viewmodel::Debrief& debrief, const viewmodel::FindingRow& row,
                           Intents& intents);
    void draw_above(Ui& ui, Box window, const viewmodel::Debrief& debrief, Intents& intents);
    void take_keys(Ui& ui, const viewmodel::Debrief& debrief, Intents& intents);

    RewriteView rewrite_;
    ObjectionView objection_;
    ReviewDialog review_;

    bool reviewing_ = false;           ///< of the debrief that was drawn last
    bool one_column_ = false;          ///< too narrow for two: all of it below each other, the page scrolls
    int thread_shows_ = -1;            ///< finding that the thread was scrolled to
    int thread_points_ = -1;           ///< and the item that the time line pointed to
    int findings_show_ = -1;           ///< and the list
    std::vector<float> item_heights_;  ///< of the thread at the width and scale it was measured for
    float measured_width_ = 0, measured_line_ = 0;
    std::map<int, float> finding_heights_;  ///< by index, of those that are not open
    float finding_width_ = 0, finding_line_ = 0;
};

}  // namespace sim::gui
