#include "sim/gui/rich_text.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/gui/clusters.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

namespace {

using viewmodel::StyledSpan;
using viewmodel::TextStyle;

struct ByteSpan {
    int start, end;
    const StyledSpan* span;
};

std::vector<ByteSpan> in_bytes(const viewmodel::RichText& text) {
    std::vector<ByteSpan> spans;
    for (const StyledSpan& span : text.spans)
        spans.push_back({byte_offset(text.text, span.start), byte_offset(text.text, span.end), &span});
    return spans;
}

/// A stretch of one line in which no style begins or ends.
struct Run {
    int start, end;
    bool right_to_left;
    std::vector<const StyledSpan*> styles;
};

/// From left to right on the screen.
std::vector<Run> runs_of(int start, int end, bool right_to_left, const std::vector<ByteSpan>& spans) {
    std::set<int> cuts{start, end};
    for (const ByteSpan& span : spans)
        for (const int cut : {span.start, span.end})
            if (cut > start && cut < end) cuts.insert(cut);
    std::vector<Run> runs;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        Run run{*cut, *std::next(cut), right_to_left, {}};
        for (const ByteSpan& span : spans)
            if (span.start <= run.start && span.end >= run.end) run.styles.push_back(span.span);
        runs.push_back(std::move(run));
    }
    if (right_to_left) std::reverse(runs.begin(), runs.end());
    return runs;
}

void dashes(Ui& ui, Box line, Color color) {
    const float dash = ui.px(5), gap = ui.px(3);
    for (float x = line.x; x < line.right(); x += dash + gap)
        fill({x, line.y, std::min(dash, line.right() - x), line.h}, color);
}

void wave(Ui& ui, Box line, Color color) {
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const float step = ui.px(3);
    bool up = false;
    for (float x = line.x; x < line.right() + step; x += step, up = !up)
        canvas.PathLineTo({std::min(x, line.right()), up ? line.y - ui.px(1) : line.bottom()});
    compat::stroke_path(canvas, color, std::max(1.f, ui.px(1.5f)));
}

void underline(Ui& ui, Box area, const Ink& ink) {
    const float thick = ui.px(2);
    const Box line{area.x, area.bottom() - thick, area.w, thick};
    switch (ink.stroke) {
        case Stroke::none:
            return;
        case Stroke::line:
            return fill(line, ink.underline);
        case Stroke::dashes:
            return dashes(ui, line, ink.underline);
        case Stroke::wave:
            return wave(ui, line, ink.underline);
        case Stroke::double_line:
            fill(line, ink.underline);
            return fill({line.x, line.y - 2 * thick, line.w, thick}, ink.underline);
        case Stroke::frame:
            return outline(area, ink.underline, ui.px(3), ui.px(1.5f));
    }
}

struct Drawing {
    Ui& ui;
    std::string_view name;
    Face face;
    RichTextTouch touch;
    std::set<int> named;  ///< findings whose mark is already in the control map
    int pieces = 0;

    void press_area(Box area, int finding) {
        std::string id = fmt::format("{}/mark/{}", name, finding);
        if (!named.insert(finding).second) id += fmt::format("/{}", ++pieces);
        if (ui.control(id, area).pressed) touch.pressed_finding = finding;
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }

    /// Ground and underline of a run; returns the colour its words have.
    Color prepare(const Run& run, Box area) {
        Color color = ui.color().text;
        for (const StyledSpan* span : run.styles) {
            const Ink ink = ink_of(ui.color(), span->style);
            color = ink.color;
            if (ink.ground) fill(area, ink.ground, ui.px(3));
            underline(ui, area, ink);
            if (span->style == TextStyle::selected && touch.selected_y < 0) touch.selected_y = area.y;
        }
        for (auto span = run.styles.rbegin(); span != run.styles.rend(); ++span)
            if ((*span)->finding >= 0) {
                press_area(area, (*span)->finding);
                break;
            }
        return color;
    }

    void draw_line_of(const WrappedText& wrapped, int line, float left, float y, std::string_view text,
                      const std::vector<ByteSpan>& spans) {
        ImFont& font = *ui.fonts()[face];
        const float size = compat::font_size(font), step = line_height(ui, face);
        for (const LinePiece& piece : wrapped.pieces(line)) {
            float x = left + piece.x;
            for (const Run& run : runs_of(piece.start, piece.end, piece.right_to_left, spans)) {
                const std::string shown =
                    ui.glyphs().run_to_screen(text.substr(static_cast<std::size_t>(run.start),
                                                          static_cast<std::size_t>(run.end - run.start)),
                                              run.right_to_left);
                const char* end = shown.data() + shown.size();
                const float width = font.CalcTextSizeA(size, 1e9f, 0, shown.data(), end).x;
                const Color color = prepare(run, {x, y, width, step});
                ImGui::GetWindowDrawList()->AddText(&font, size,
                                                    {std::round(x), y + std::round((step - size) / 2)}, color,
                                                    shown.data(), end);
                x += width;
            }
        }
    }
};

}  // namespace

Ink ink_of(const Palette& palette, TextStyle style) {
    switch (style) {
        case TextStyle::mention:
        case TextStyle::hashtag:
        case TextStyle::link:
            return {palette.open};
        case TextStyle::won:
            return {palette.text, faded(palette.good, 22), palette.good, Stroke::line};
        case TextStyle::half:
            return {palette.text, faded(palette.warn, 22), palette.warn, Stroke::dashes};
        case TextStyle::lost:
            return {palette.text, faded(palette.bad, 24), palette.bad, Stroke::wave};
        case TextStyle::critical:
            return {palette.text, faded(palette.bad, 34), palette.bad, Stroke::double_line};
        case TextStyle::selected:
            return {palette.text, faded(palette.open, 18), palette.open, Stroke::frame};
    }
    return {palette.text};
}

RichTextTouch draw_rich_text(Ui& ui, std::string_view name, Box box, Face face,
                             const viewmodel::RichText& text) {
    Drawing drawing{ui, name, face, {}, {}, 0};
    const WrappedText wrapped(text.text, box.w, measure_with(ui, face));
    const std::vector<ByteSpan> spans = in_bytes(text);
    float y = box.y;
    for (int line = 0; line < static_cast<int>(wrapped.lines().size()); ++line) {
        drawing.draw_line_of(wrapped, line, box.x, y, text.text, spans);
        y += line_height(ui, face);
    }
    ImGui::LogText("%s\n", text.text.c_str());
    drawing.touch.height = y - box.y;
    return drawing.touch;
}

float rich_text_height(Ui& ui, float width, Face face, const viewmodel::RichText& text) {
    return paragraph_height(ui, width, face, text.text);
}

}  // namespace sim::gui
