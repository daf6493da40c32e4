// The bar above the practice screen: which exercise, as whom, who waits, how hot it is, the clock.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

void draw_top_bar(Ui& ui, Box bar, const viewmodel::TopBar& top, Intents& intents);

}  // namespace sim::gui
