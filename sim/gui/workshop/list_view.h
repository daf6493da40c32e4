// The workshop's first screen: every scenario, brand and noise pack with its state; and the form for a new
// one.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/gui/workshop/intents.h"
#include "sim/viewmodel/workshop/screens.h"

namespace sim::gui::workshop {

class ListView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::workshop::FileList& list, Intents& intents,
              Wishes& wishes);

  private:
    void draw_head(Ui& ui, Box& rest, const viewmodel::workshop::FileList& list, Wishes& wishes);
    void draw_autoplay(Ui& ui, Box& bar, const viewmodel::workshop::FileList& list, Wishes& wishes);
    void move_row(Ui& ui, const viewmodel::workshop::FileList& list, int step);
    void draw_row(Ui& ui, Box row, const viewmodel::workshop::FileRow& file, Wishes& wishes);
    void draw_cells(Ui& ui, Box row, const viewmodel::workshop::FileRow& file);
    EditorBox search_{true};
};

class NewView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::workshop::NewScenario& fresh, Wishes& wishes);

  private:
    bool field(Ui& ui, EditorBox& editor, std::string_view name, Box box, const std::string& text,
               std::string_view hint);
    EditorBox title_{true}, id_{true};
};

/// A question with its choices, above everything.
void draw_question(Ui& ui, Box window, const viewmodel::workshop::Question& question, Wishes& wishes);
/// What to watch while a scenario is played from one of its steps.
void draw_watch(Ui& ui, Box box, const viewmodel::workshop::Watch& watch, Wishes& wishes);

}  // namespace sim::gui::workshop
