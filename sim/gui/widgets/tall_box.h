// A dialog or a room that needs more height than a small window with large words has: the whole of it
// scrolls.
#pragma once

#include <string_view>

#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

/// While it lives, drawing goes into it. As high as the box, and never lower than `least`.
class TallBox {
  public:
    TallBox(Ui& ui, std::string_view name, Box box, float least)
        : area_(ui, name, box), box_{box.x, area_.content().y, box.w, std::max(box.h, least)} {
        if (least > box.h) box_.w -= ui.px(8);  // the scroll bar stands there
        area_.ends_at(box_.bottom());
    }
    Box box() const { return box_; }

  private:
    ScrollArea area_;
    Box box_;
};

}  // namespace sim::gui
