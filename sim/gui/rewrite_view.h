// The two dialogs of the debrief: writing a reply anew, and objecting to a finding.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/debrief.h"

namespace sim::gui {

class RewriteView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Rewrite& rewrite, Intents& intents);

  private:
    void draw_words(Ui& ui, Box box, const viewmodel::Rewrite& rewrite, Intents& intents);
    EditorBox editor_;
    int focused_for_ = -1;
};

class ObjectionView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Debrief::Objection& objection, Intents& intents);
    void closed() { focused_ = false; }

  private:
    EditorBox editor_;
    bool focused_ = false;
};

}  // namespace sim::gui
