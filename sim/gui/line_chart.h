// A line over sessions with its pass mark: on the first screen and on the progress screen.
#pragma once

#include "sim/gui/ui.h"
#include "sim/viewmodel/home.h"

namespace sim::gui {

/// The labels below the ends take 20 of the box's height at 100 %, where there are any.
void draw_line_chart(Ui& ui, Box box, const viewmodel::LineChart& chart, Color color);

}  // namespace sim::gui
