// Things above the screen: a dialog in the middle, a menu at a place. They take the mouse; the screen below
// is covered.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/gui/ui.h"

namespace sim::gui {

/// While it lives, drawing goes onto a layer above everything; `box()` is the panel to draw in.
class Overlay {
  public:
    /// A panel of this size in the middle of the window, the rest dimmed.
    Overlay(Ui& ui, std::string_view name, Box window, float width, float height);
    /// A panel at a place, the rest as it is (a menu, a drawer).
    Overlay(Ui& ui, std::string_view name, Box window, Box panel);
    ~Overlay();
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

    Box box() const { return panel_; }
    /// Escape, or a click beside the panel.
    bool dismissed() const { return dismissed_; }

  private:
    void begin(std::string_view name, Box window);
    Ui& ui_;
    Box panel_;
    bool dismissed_ = false;
};

struct MenuItem {
    std::string label;
    std::string about;
    bool enabled = true;
};
struct MenuAnswer {
    std::optional<int> chosen;
    bool closed = false;
};
/// A list above or below `anchor`, whichever has room. Items are "<name>/0", "<name>/1", ...
MenuAnswer menu(Ui& ui, std::string_view name, Box window, Box anchor, std::span<const MenuItem> items);

}  // namespace sim::gui
