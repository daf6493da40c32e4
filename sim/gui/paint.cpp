#include "sim/gui/paint.h"

#include <imgui.h>

#include <cmath>

#include "sim/gui/clusters.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

namespace {

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

float width_on_screen(ImFont& font, std::string_view shown) {
    return font.CalcTextSizeA(compat::font_size(font), 1e9f, 0, shown.data(), shown.data() + shown.size()).x;
}

void put(ImFont& font, float x, float y, Color color, std::string_view shown) {
    canvas().AddText(&font, compat::font_size(font), {std::round(x), std::round(y)}, color, shown.data(),
                     shown.data() + shown.size());
}

void say(std::string_view text) { ImGui::LogText("%.*s\n", static_cast<int>(text.size()), text.data()); }

/// As much of the line as fits, with an ellipsis. Cut at a cluster's border.
std::string shortened(Ui& ui, Face face, std::string_view text, float room) {
    const std::vector<int> borders = cluster_borders(text);
    for (std::size_t n = borders.size(); n-- > 0;) {
        std::string shorter(text.substr(0, static_cast<std::size_t>(borders[n])));
        while (!shorter.empty() && shorter.back() == ' ') shorter.pop_back();
        shorter += "…";
        if (n == 0 || text_width(ui, face, shorter) <= room) return shorter;
    }
    return {};
}

}  // namespace

float line_height(const Ui& ui, Face face) {
    return std::round(compat::font_size(*ui.fonts()[face]) * 1.17f);
}

float text_width(Ui& ui, Face face, std::string_view text) {
    return width_on_screen(*ui.fonts()[face], ui.glyphs().to_screen(text));
}

float draw_text(Ui& ui, float x, float y, Face face, Color color, std::string_view text) {
    const std::string shown = ui.glyphs().to_screen(text);
    put(*ui.fonts()[face], x, y, color, shown);
    say(text);
    return width_on_screen(*ui.fonts()[face], shown);
}

float draw_line(Ui& ui, Box box, Face face, Color color, std::string_view text, Align align) {
    ImFont& font = *ui.fonts()[face];
    std::string one_line(text);
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    std::string shown = ui.glyphs().to_screen(one_line);
    float width = width_on_screen(font, shown);
    if (width > box.w + 0.5f) {
        shown = ui.glyphs().to_screen(shortened(ui, face, one_line, box.w));
        width = width_on_screen(font, shown);
    }
    const float spare = box.w - width;
    const float x = align == Align::left ? box.x : align == Align::right ? box.x + spare : box.x + spare / 2;
    put(font, x, box.middle() - compat::font_size(font) / 2, color, shown);
    say(text);
    return width;
}

float draw_paragraph(Ui& ui, Box box, Face face, Color color, std::string_view text, int most_lines) {
    const WrappedText wrapped(text, box.w, measure_with(ui, face));
    const float step = line_height(ui, face);
    float y = box.y;
    int left = most_lines;
    for (const TextLine& line : wrapped.lines()) {
        if (--left == 0 && line.end < static_cast<int>(text.size())) {
            draw_line(ui, {box.x, y, box.w, compat::font_size(*ui.fonts()[face])}, face, color,
                      text.substr(static_cast<std::size_t>(line.start)));
            return y + step - box.y;
        }
        put(*ui.fonts()[face], box.x, y, color, ui.glyphs().to_screen(line.visible(text)));
        y += step;
    }
    say(text);
    return y - box.y;
}

float paragraph_height(Ui& ui, float width, Face face, std::string_view text) {
    const WrappedText wrapped(text, width, measure_with(ui, face));
    return line_height(ui, face) * static_cast<float>(wrapped.lines().size());
}

void fill(Box box, Color color, float rounding) {
    canvas().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, color, rounding);
}

void outline(Box box, Color color, float rounding, float thickness) {
    compat::add_outline(canvas(), {box.x, box.y}, {box.right(), box.bottom()}, color, rounding, thickness);
}

void line_below(Box box, Color color) { fill({box.x, box.bottom() - 1, box.w, 1}, color); }
void line_above(Box box, Color color) { fill({box.x, box.y, box.w, 1}, color); }
void line_left(Box box, Color color) { fill({box.x, box.y, 1, box.h}, color); }

void card(Ui& ui, Box box, Color background, Color line) {
    fill(box, background, ui.px(12));
    outline(box, line, ui.px(12));
}

void focus_ring(Ui& ui, Box box, float rounding) {
    outline(box.inset(-ui.px(2), -ui.px(2)), ui.color().text, rounding + ui.px(2), ui.px(2));
}

}  // namespace sim::gui
