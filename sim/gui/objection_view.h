// The dialog for objecting to a finding, in the debrief and in a drill.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/objection_draft.h"

namespace sim::gui {

class ObjectionView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::ObjectionDraft& objection, Intents& intents);
    void closed() { focused_ = false; }

  private:
    EditorBox editor_;
    bool focused_ = false;
};

}  // namespace sim::gui
