// The first and the last day of a period, typed by whoever looks at the desk.
#pragma once

#include <array>
#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"

namespace sim::gui {

class DaysDialog {
  public:
    /// With the days that are shown now, "2026-11-01"; "" where they are open.
    void open(Ui& ui, const std::string& first, const std::string& last);
    bool is_open() const { return open_; }
    void draw(Ui& ui, Box window, Intents& intents);

  private:
    void draw_field(Ui& ui, Box box, std::size_t nth);

    std::array<EditorBox, 2> fields_{EditorBox(true), EditorBox(true)};
    std::array<std::string, 2> days_;
    bool open_ = false;
    bool asked_ = false;  ///< it was pressed with days that are none
};

}  // namespace sim::gui
