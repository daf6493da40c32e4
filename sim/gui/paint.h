// Words and lines on the screen. Text given here is real UTF-8; everything drawn is also said to ImGui's log,
// so that tests can read a view without a window.
#pragma once

#include <string>
#include <string_view>

#include "sim/gui/ui.h"

namespace sim::gui {

enum class Align { left, center, right };

/// Height of a line of this face.
float line_height(const Ui& ui, Face face);
float text_width(Ui& ui, Face face, std::string_view text);
/// One line with its top left corner at x, y; returns its width. `base` is the direction of its paragraph.
float draw_text(Ui& ui, float x, float y, Face face, Color color, std::string_view text,
                Direction base = Direction::automatic);
/// One line in the vertical middle of a box, shortened with an ellipsis where it does not fit; returns its
/// width.
float draw_line(Ui& ui, Box box, Face face, Color color, std::string_view text, Align align = Align::left);
/// The same for somebody's name or words, which may be longer than any box: being shortened is no fault of
/// the layout.
float draw_excerpt(Ui& ui, Box box, Face face, Color color, std::string_view text, Align align = Align::left);
/// A paragraph in a box's width; returns its height. Beyond `most_lines` (0: no limit) the last one is
/// shortened.
float draw_paragraph(Ui& ui, Box box, Face face, Color color, std::string_view text, int most_lines = 0);
float paragraph_height(Ui& ui, float width, Face face, std::string_view text);

void fill(Box box, Color color, float rounding = 0);
void outline(Box box, Color color, float rounding = 0, float thickness = 1);
/// A one-pixel line along the bottom, top or left edge of a box.
void line_below(Box box, Color color);
void line_above(Box box, Color color);
void line_left(Box box, Color color);
/// A panel with a hairline around it.
void card(Ui& ui, Box box, Color background, Color line);
/// Around what the keyboard is on.
void focus_ring(Ui& ui, Box box, float rounding);

}  // namespace sim::gui
