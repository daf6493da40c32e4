// The dialog of the debrief in which a reply is written anew.
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

}  // namespace sim::gui
