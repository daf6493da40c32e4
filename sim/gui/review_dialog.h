// The dialog in which a reviewer decides, comments or passes on; and the log of a session.
#pragma once

#include <vector>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/review_draft.h"

namespace sim::gui {

class ReviewDialog {
  public:
    void draw(Ui& ui, Box window, const viewmodel::ReviewDraft& draft, Intents& intents);
    void closed() { focused_ = false; }

  private:
    void draw_reply(Ui& ui, Box& rest, const viewmodel::ReviewDraft& draft, Intents& intents);
    void draw_name(Ui& ui, Box& rest, const viewmodel::ReviewDraft& draft, Intents& intents);
    void draw_foot(Ui& ui, Box foot, const viewmodel::ReviewDraft& draft, bool dismissed, Intents& intents);

    EditorBox words_, reply_;
    EditorBox name_{true};
    bool focused_ = false;
};

/// What was done, each batch with a way to take it back.
void draw_review_log(Ui& ui, Box window, const std::vector<viewmodel::ReviewLogLine>& log, Intents& intents);

}  // namespace sim::gui
