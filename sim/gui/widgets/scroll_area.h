// A part of the screen whose content may be taller than it: wheel, a thin bar, and scrolling to a place.
#pragma once

#include <string_view>

#include "sim/gui/ui.h"

namespace sim::gui {

/// While it lives, drawing goes into the area. `content()` is the box to draw in, moved by the scrolling; say
/// with `ends_at` where the content ended.
class ScrollArea {
  public:
    ScrollArea(Ui& ui, std::string_view name, Box box);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    Box content() const { return content_; }
    void ends_at(float y) { end_ = y; }
    /// The end of the content was in sight when the frame began.
    bool at_end() const { return at_end_; }
    /// Brings a place of the content to the upper part of the area in the next frame.
    void show(float y);
    /// Goes to the end; used when something new came in while the end was in sight.
    void show_end();

  private:
    Ui& ui_;
    Box box_, content_;
    float end_;
    bool at_end_;
};

}  // namespace sim::gui
