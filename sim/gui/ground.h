// The plain fields under everything: a processor that paints clears a part of the screen many times faster
// than it fills it with triangles, and most of every room is the ground and the panels on it.
#pragma once

#include <vector>

#include "sim/gui/box.h"
#include "sim/gui/palette.h"

struct ImDrawData;

namespace sim::gui {

/// A part of the picture in one colour, in whole pixels from the upper left corner.
struct Field {
    Box box;
    Color color;
    bool operator==(const Field&) const = default;
};

/// Takes large rectangles under which nothing is drawn out of `data`: the picture stays the same when these
/// fields are cleared first, in this order.
std::vector<Field> take_ground(ImDrawData& data);

}  // namespace sim::gui
