// A wrapped paragraph in which stretches have their own colour, ground and underline, and can be pressed.
#pragma once

#include <string_view>
#include <vector>

#include "sim/gui/ui.h"
#include "sim/viewmodel/common.h"

namespace sim::gui {

struct RichTextTouch {
    int pressed_finding = -1;  ///< finding of the stretch that was pressed
    float selected_y = -1;     ///< top of the stretch styled `selected`, -1 when there is none
    float height = 0;
};

/// The line under a stretch: what was won, half won, lost or critical differs in its shape, not in colour
/// alone.
enum class Stroke { none, line, dashes, wave, double_line, frame };

/// How one style looks.
struct Ink {
    Color color;
    Color ground = 0;     ///< 0: none
    Color underline = 0;  ///< 0: none
    Stroke stroke = Stroke::none;
};
Ink ink_of(const Palette& palette, viewmodel::TextStyle style);

/// `name` is the prefix of the pressable stretches in the control map: "<name>/mark/<finding>".
RichTextTouch draw_rich_text(Ui& ui, std::string_view name, Box box, Face face,
                             const viewmodel::RichText& text);
float rich_text_height(Ui& ui, float width, Face face, const viewmodel::RichText& text);

}  // namespace sim::gui
