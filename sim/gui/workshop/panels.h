// The parts of the editor's screen beside the text: problems, examples, coverage, the time line.
#pragma once

#include "sim/gui/ui.h"
#include "sim/gui/workshop/intents.h"
#include "sim/viewmodel/workshop/screens.h"

namespace sim::gui::workshop {

/// Problems, examples and coverage under tabs.
void draw_panel(Ui& ui, Box box, const viewmodel::workshop::Editor& editor, Wishes& wishes);
void draw_timeline(Ui& ui, Box box, const viewmodel::workshop::Timeline& timeline, Wishes& wishes);
/// How each kind of trainee fared.
void draw_trainees(Ui& ui, Box box, const viewmodel::workshop::Autoplay& autoplay);

}  // namespace sim::gui::workshop
