#include "sim/gui/text_selecting.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "sim/gui/paint.h"

namespace sim::gui {

int offset_under_mouse(Ui& ui, const WrappedText& lines, Box box) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const int last = static_cast<int>(lines.lines().size()) - 1;
    const float line = std::floor((mouse.y - box.y) / line_height(ui, Face::body));
    return lines.offset_at(std::clamp(static_cast<int>(line), 0, last), mouse.x - box.x);
}

void select_by_mouse(TextEditor& editor, int offset) {
    if (ImGui::IsMouseDoubleClicked(0))
        editor.select_word_at(offset);
    else if (ImGui::IsMouseClicked(0))
        editor.move_to(offset, ImGui::GetIO().KeyShift);
    else if (ImGui::IsMouseDragging(0))
        editor.move_to(offset, true);
}

void paint_stretch(Ui& ui, const WrappedText& lines, Box box, int start, int end, Color color) {
    const float step = line_height(ui, Face::body);
    for (int line = lines.line_of(start); line <= lines.line_of(std::max(start, end - 1)); ++line)
        for (const Extent& extent : lines.extents(line, start, end))
            fill({box.x + extent.left, box.y + step * static_cast<float>(line), extent.right - extent.left,
                  step},
                 color);
}

}  // namespace sim::gui
