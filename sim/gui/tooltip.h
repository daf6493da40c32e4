// Words about a sign that has none beside it: above everything, once the mouse has rested on it or the
// keyboard stands there. Moves nothing on the screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/gui/box.h"

namespace sim::gui {

class Ui;

class Tooltip {
  public:
    void begin_frame() { offered_.reset(); }
    /// What there is to say of the place that the mouse or the keyboard is at; of several the last one
    /// counts, and the mouse before the keyboard.
    void offer(std::string_view name, Box box, std::string_view words, bool by_mouse);
    /// At the end of a frame: draws it when it is time, and asks for the frame in which it will be.
    void draw(Ui& ui);
    /// The place whose words stand on the screen; "" for none.
    const std::string& shown() const { return shown_; }

  private:
    struct Offer {
        std::string name, words;
        Box box;
        bool by_mouse;
    };
    void paint(Ui& ui) const;

    std::optional<Offer> offered_;
    std::string waits_for_;     ///< the place of the last frames
    double since_ = 0;          ///< when it became that, in the screen's seconds
    bool was_pressed_ = false;  ///< whoever presses knows: silent until the mouse has left
    std::string shown_;
};

}  // namespace sim::gui
