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
    std::vector<const StyledSpan*> styles;
};

std::vector<Run> runs_of(int start, int end, const std::vector<ByteSpan>& spans) {
    std::set<int> cuts{start, end};
    for (const ByteSpan& span : spans)
        for (const int cut : {span.start, span.end})
            if (cut > start && cut < end) cuts.insert(cut);
    std::vector<Run> runs;
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        Run run{*cut, *std::next(cut), {}};
        for (const ByteSpan& span : spans)
            if (span.start <= run.start && span.end >= run.end) run.styles.push_back(span.span);
        runs.push_back(std::move(run));
    }
    return runs;
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
            if (ink.underline) fill({area.x, area.bottom() - ui.px(2), area.w, ui.px(2)}, ink.underline);
            if (span->style == TextStyle::selected && touch.selected_y < 0) touch.selected_y = area.y;
        }
        for (auto span = run.styles.rbegin(); span != run.styles.rend(); ++span)
            if ((*span)->finding >= 0) {
                press_area(area, (*span)->finding);
                break;
            }
        return color;
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
            return {palette.text, faded(palette.good, 22), palette.good};
        case TextStyle::half:
            return {palette.text, faded(palette.warn, 22), palette.warn};
        case TextStyle::lost:
            return {palette.text, faded(palette.bad, 24), palette.bad};
        case TextStyle::critical:
            return {palette.text, faded(palette.bad, 34), palette.bad};
        case TextStyle::selected:
            return {palette.text, faded(palette.open, 18), palette.open};
    }
    return {palette.text};
}

RichTextTouch draw_rich_text(Ui& ui, std::string_view name, Box box, Face face,
                             const viewmodel::RichText& text) {
    Drawing drawing{ui, name, face, {}, {}, 0};
    const WrappedText wrapped(text.text, box.w, measure_with(ui, face));
    const std::vector<ByteSpan> spans = in_bytes(text);
    ImFont& font = *ui.fonts()[face];
    const float step = line_height(ui, face);
    float y = box.y;
    for (const TextLine& line : wrapped.lines()) {
        const std::string_view visible = line.visible(text.text);
        float x = box.x;
        for (const Run& run : runs_of(line.start, line.start + static_cast<int>(visible.size()), spans)) {
            const std::string shown =
                ui.glyphs().to_screen(visible.substr(static_cast<std::size_t>(run.start - line.start),
                                                     static_cast<std::size_t>(run.end - run.start)));
            const float width = font.CalcTextSizeA(compat::font_size(font), 1e9f, 0, shown.data(),
                                                   shown.data() + shown.size())
                                    .x;
            const Color color = drawing.prepare(run, {x, y, width, step});
            ImGui::GetWindowDrawList()->AddText(
                &font, compat::font_size(font),
                {std::round(x), y + std::round((step - compat::font_size(font)) / 2)}, color, shown.data(),
                shown.data() + shown.size());
            x += width;
        }
        y += step;
    }
    ImGui::LogText("%s\n", text.text.c_str());
    drawing.touch.height = y - box.y;
    return drawing.touch;
}

float rich_text_height(Ui& ui, float width, Face face, const viewmodel::RichText& text) {
    return paragraph_height(ui, width, face, text.text);
}

}  // namespace sim::gui
