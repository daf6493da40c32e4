// The colour under everything. A processor that paints clears a screen many times faster than it fills it
// with rectangles, and every room begins with one that covers the whole window.
#pragma once

#include "sim/gui/palette.h"

struct ImDrawData;

namespace sim::gui {

/// Takes the rectangles that cover everything off the beginning of what is to be drawn, and gives the colour
/// to clear with instead: that of the last one, black where there is none.
Color take_ground(ImDrawData& data);

}  // namespace sim::gui
