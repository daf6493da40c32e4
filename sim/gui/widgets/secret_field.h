// A field of one line that shows nothing of what is typed but how much it is. Nothing of it is copied, undone
// or remembered.
#pragma once

#include <string>
#include <string_view>

#include "sim/gui/ui.h"

namespace sim::gui {

class SecretField {
  public:
    void draw(Ui& ui, std::string_view name, Box frame, std::string_view hint);
    const std::string& text() const { return text_; }
    void clear();

  private:
    void take_keys(Ui& ui);
    std::string text_;
};

}  // namespace sim::gui
