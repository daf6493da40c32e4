// A table of the manager's desk: its heads sort, its rows open, it can be copied; and the reply that is rated
// again.
#pragma once

#include <array>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/team_overview.h"
#include "sim/viewmodel/team_table.h"

namespace sim::gui {

/// Returns the height that was used.
float draw_team_table(Ui& ui, Box box, const viewmodel::TeamTable& table, Intents& intents);
/// The words, and the steps of each criterion; the height that was used.
float draw_rating_desk(Ui& ui, Box box, const viewmodel::RatingDesk& desk, Intents& intents);

/// What a new sample is to be.
class SampleFormView {
  public:
    float draw(Ui& ui, Box box, const viewmodel::SampleForm& form, Intents& intents);

  private:
    std::array<EditorBox, 2> fields_{EditorBox(true), EditorBox(true)};
};

}  // namespace sim::gui
