// Selecting words with the mouse, wherever words can be selected: the same click, drag and double click in
// what is being written and in what was said.
#pragma once

#include "sim/gui/text_editor.h"
#include "sim/gui/ui.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

/// The place in the text under the mouse; `box` is where its first line begins, scrolling taken into account.
int offset_under_mouse(Ui& ui, const WrappedText& lines, Box box);
/// A click puts the caret there, with Shift the end of the selection; dragging selects, a double click the
/// word. Call while the mouse is held.
void select_by_mouse(TextEditor& editor, int offset);
/// The ground behind a stretch of bytes of the text.
void paint_stretch(Ui& ui, const WrappedText& lines, Box box, int start, int end, Color color);

}  // namespace sim::gui
