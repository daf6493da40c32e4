// Buttons. The key that presses one is written on it.
#pragma once

#include <string_view>

#include "sim/gui/ui.h"

namespace sim::gui {

enum class ButtonLook { primary, plain, quiet };

struct ButtonText {
    std::string_view label;
    std::string_view key = "";   ///< "Ctrl ⏎", written in a small frame
    std::string_view icon = "";  ///< a name of icons.h
    std::string_view tip = "";   ///< what it does, for a button that shows a sign alone
};

/// The width that fits the text.
float button_width(Ui& ui, const ButtonText& text);
/// The top of an area, as high as a button.
inline Box button_box(Ui& ui, Box area) { return {area.x, area.y, area.w, ui.px(36)}; }
/// True when pressed. `accent` fills a primary button. Disabled ones are pale and do not react.
bool button(Ui& ui, std::string_view name, Box box, const ButtonText& text,
            ButtonLook look = ButtonLook::plain, Color accent = 0, bool enabled = true);
/// Text that is pressed like a link; returns true when pressed. The hit area is the box.
bool link(Ui& ui, std::string_view name, Box box, std::string_view label);

}  // namespace sim::gui
