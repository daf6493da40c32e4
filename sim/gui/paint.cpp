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

/// The letters themselves, without the air above and below them.
void watch(Ui& ui, Box line, Face face, std::string_view text) {
    if (!ui.watched() || text.empty()) return;
    const float size = compat::font_size(*ui.fonts()[face]);
    ui.layout().saw_words({line.x, line.y + size * 0.2f, line.w, size * 0.7f}, text);
}

void say(std::string_view text) { ImGui::LogText("%.*s\n", static_cast<int>(text.size()), text.data()); }

/// What no line on any screen holds need not be measured: posts have thousands of characters.
constexpr std::size_t longest_line_bytes = 4000;

/// As much of the line as fits, with an ellipsis. Cut at a cluster's border.
std::string shortened(Ui& ui, Face face, std::string_view text, float room) {
    const std::vector<int> borders = cluster_borders(text);
    const auto cut_at = [&](std::size_t n) {
        std::string shorter(text.substr(0, static_cast<std::size_t>(borders[n])));
        while (!shorter.empty() && shorter.back() == ' ') shorter.pop_back();
        return shorter + "…";
    };
    std::size_t fits = 0, too_long = borders.size();
    while (fits + 1 < too_long) {
        const std::size_t middle = (fits + too_long) / 2;
        (text_width(ui, face, cut_at(middle)) <= room ? fits : too_long) = middle;
    }
    return cut_at(fits);
}

/// Line feeds are blanks; cut behind what any screen could show.
std::string one_line_of(std::string_view text) {
    const bool cut = text.size() > longest_line_bytes;
    if (cut) {
        std::size_t end = longest_line_bytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
        text = text.substr(0, end);
    }
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return cut ? line + "…" : line;
}

}  // namespace

float line_height(const Ui& ui, Face face) {
    return std::round(compat::font_size(*ui.fonts()[face]) * 1.17f);
}

float text_width(Ui& ui, Face face, std::string_view text) {
    return width_on_screen(*ui.fonts()[face], ui.glyphs().to_screen(text));
}

float draw_text(Ui& ui, float x, float y, Face face, Color color, std::string_view text, Direction base) {
    const std::string shown = ui.glyphs().to_screen(text, base);
    put(*ui.fonts()[face], x, y, color, shown);
    say(text);
    const float width = width_on_screen(*ui.fonts()[face], shown);
    watch(ui, {x, y, width, 0}, face, text);
    return width;
}

float draw_line(Ui& ui, Box box, Face face, Color color, std::string_view text, Align align) {
    if (ui.watched() && text_width(ui, face, one_line_of(text)) > box.w + 0.5f)
        ui.layout().misfit("shortened", text);
    return draw_excerpt(ui, box, face, color, text, align);
}

float draw_excerpt(Ui& ui, Box box, Face face, Color color, std::string_view text, Align align) {
    ImFont& font = *ui.fonts()[face];
    const std::string one_line = one_line_of(text);
    std::string shown = ui.glyphs().to_screen(one_line);
    float width = width_on_screen(font, shown);
    if (width > box.w + 0.5f) {
        shown = ui.glyphs().to_screen(shortened(ui, face, one_line, box.w));
        width = width_on_screen(font, shown);
    }
    const float spare = box.w - width;
    const float x = align == Align::left ? box.x : align == Align::right ? box.x + spare : box.x + spare / 2;
    const float y = box.middle() - compat::font_size(font) / 2;
    put(font, x, y, color, shown);
    say(text);
    watch(ui, {x, y, width, 0}, face, text);
    return width;
}

float draw_paragraph(Ui& ui, Box box, Face face, Color color, std::string_view text, int most_lines) {
    const WrappedText wrapped(text, box.w, measure_with(ui, face));
    const float step = line_height(ui, face);
    float y = box.y;
    int left = most_lines, n = 0;
    for (const TextLine& line : wrapped.lines()) {
        const float indent = wrapped.indent(n++);
        if (--left == 0 && line.end < static_cast<int>(text.size())) {
            if (ui.watched()) ui.layout().misfit("paragraph shortened", text);
            draw_excerpt(ui, {box.x, y, box.w, compat::font_size(*ui.fonts()[face])}, face, color,
                         text.substr(static_cast<std::size_t>(line.start)),
                         line.direction == Direction::right_to_left ? Align::right : Align::left);
            return y + step - box.y;
        }
        const std::string shown = ui.glyphs().to_screen(line.visible(text), line.direction);
        put(*ui.fonts()[face], box.x + indent, y, color, shown);
        if (ui.watched())
            watch(ui, {box.x + indent, y, width_on_screen(*ui.fonts()[face], shown), 0}, face,
                  line.visible(text));
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
    if (ui.watched()) ui.layout().saw_ground(box);
    fill(box, background, ui.px(12));
    outline(box, line, ui.px(12));
}

void focus_ring(Ui& ui, Box box, float rounding) {
    const float thick = ui.px(ui.theme() == Theme::high_contrast ? 3 : 2);
    outline(box.inset(-ui.px(2), -ui.px(2)), ui.color().focus, rounding + ui.px(2), thick);
}

}  // namespace sim::gui
