// Who wrote, who waits longest, who is most urgent.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

void draw_inbox(Ui& ui, Box box, const viewmodel::Inbox& inbox, Intents& intents);

}  // namespace sim::gui
