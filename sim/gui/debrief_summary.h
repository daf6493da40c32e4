// The upper parts of the debrief: figures, and the two things for next time.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/debrief.h"

namespace sim::gui {

/// What the next one needs in a column of this width.
float score_height(Ui& ui, float width, const viewmodel::Debrief& debrief);
void draw_score(Ui& ui, Box box, const viewmodel::Debrief& debrief);
/// The same for a narrow window, everything below each other; returns the height it took.
float draw_score_column(Ui& ui, Box box, const viewmodel::Debrief& debrief);
/// How much of the two things for next time is shown: all of it, without the better lines, the titles alone.
enum class PriorityWords { all, says, titles };
float priorities_height(Ui& ui, float width, const viewmodel::Debrief& debrief, PriorityWords shown);
/// Returns the height it took.
float draw_priorities(Ui& ui, Box box, const viewmodel::Debrief& debrief, PriorityWords shown,
                      Intents& intents);

}  // namespace sim::gui
