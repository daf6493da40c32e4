// GLFW's keys in the views' words.
#pragma once

#include "sim/gui/input.h"

namespace sim::app {

/// A press as the views want it; Key::none for keys that none of them asks for. Letters follow the keyboard's
/// layout.
gui::InputEvent key_event(int glfw_key, int scancode, int glfw_modifiers);

}  // namespace sim::app
