// The sitting on one line: heat curves, replies against the target, notices. Its dots can be pressed.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/time_line.h"

namespace sim::gui {

/// A card with its heading; `box` is the whole of it.
void draw_time_line(Ui& ui, Box box, const viewmodel::TimeLine& line, Intents& intents);

}  // namespace sim::gui
