// Pieces that several screens share: the bar at the top, short messages, the list of keys, an error that
// fills the window.
#pragma once

#include <span>
#include <string_view>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/common.h"

namespace sim::gui {

/// The ground of a screen and its top bar (56 high); returns the inside of the bar and takes it from
/// `window`.
Box begin_screen(Ui& ui, Box& window);
/// "‹ Home" at the left of a bar, or another room's name; true when pressed (or Alt+Left).
bool home_link(Ui& ui, Box& bar, std::string_view name, std::string_view label = "Home");
/// Dark or light, and the list of keys, at the right of a bar.
void bar_tools(Ui& ui, Box& bar, Intents& intents);

void draw_notices(Ui& ui, Box window, std::span<const viewmodel::Notice> notices, Intents& intents);
/// The list of shortcuts above everything.
void draw_keys(Ui& ui, Box window, Intents& intents);
/// What the machine cannot do, and what to do about it.
void draw_error(Ui& ui, Box window, std::string_view says, std::string_view remedy);

}  // namespace sim::gui
