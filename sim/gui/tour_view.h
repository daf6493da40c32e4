// One card of the tour, beside the part it points at; the rest of the screen is dimmed.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/tour.h"

namespace sim::gui {

/// Call after the screen below was drawn while covered. The part is where Ui::place_of() says it is.
void draw_tour(Ui& ui, Box window, const viewmodel::TourStep& step, Intents& intents);

}  // namespace sim::gui
