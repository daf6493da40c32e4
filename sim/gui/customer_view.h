// Who is asking: temper, patience, what happened before.
#pragma once

#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

/// Returns the height it took.
float draw_customer(Ui& ui, Box box, const viewmodel::CustomerCard& customer);

}  // namespace sim::gui
