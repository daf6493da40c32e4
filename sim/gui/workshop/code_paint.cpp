// How the editor's rows look.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "sim/gui/icons.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/gui/workshop/code_view.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

namespace {

constexpr std::size_t most_proposals_in_sight = 10;

Color ink(const Palette& color, vm::TokenKind kind) {
    switch (kind) {
        case vm::TokenKind::key:
            return color.open;
        case vm::TokenKind::number:
        case vm::TokenKind::word:
            return color.note;
        case vm::TokenKind::punctuation:
            return color.muted;
        case vm::TokenKind::broken:
            return color.bad;
        case vm::TokenKind::text:
            break;
    }
    return color.text;
}

void wave(Ui& ui, float from, float to, float y, Color color) {
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const float step = std::max(2.f, ui.px(3));
    bool up = true;
    for (float x = from; x < to + step; x += step, up = !up)
        canvas.PathLineTo({std::min(x, to), up ? y : y - step / 2});
    compat::stroke_path(canvas, color, std::max(1.f, ui.px(1.25f)));
}

}  // namespace

Box CodeView::place_of(const CodeDocument& document, const CodeRow& row, float y, int from, int to) const {
    from = std::clamp(from, row.start, row.end), to = std::clamp(to, row.start, row.end);
    const float left = text_box_.x + row.indent + layout_.stretch(document, row.start, from);
    return {left, y, layout_.stretch(document, from, to), step_};
}

void CodeView::paint_row(Ui& ui, CodeFile& file, const CodeDecoration& decoration, const CodeRow& row,
                         float y) {
    paint_ground(ui, file, decoration, row, y);
    paint_tokens(ui, file, row, y);
    paint_marks(ui, file.document, decoration, row, y);
    if (row.last) paint_line_end(ui, file.document, decoration, row, y);
}

void CodeView::paint_ground(Ui& ui, CodeFile& file, const CodeDecoration& decoration, const CodeRow& row,
                            float y) {
    const CodeDocument& document = file.document;
    const Palette& color = ui.color();
    const int line_from = document.line_start(row.line), line_to = document.line_end(row.line);
    const vm::CodeMark* worst = nullptr;
    for (const vm::CodeMark& mark : decoration.marks)
        if (mark.start >= line_from && mark.start <= line_to && (!worst || mark.mood == viewmodel::Mood::bad))
            worst = worst && worst->mood == viewmodel::Mood::bad ? worst : &mark;
    const bool here = document.line_of(document.caret()) == row.line;
    const Box whole{text_box_.x - ui.px(8), y, text_box_.w + ui.px(8), step_};
    if (worst)
        fill(whole, faded(mood_color(color, worst->mood), 13));
    else if (here)
        fill(whole, faded(color.muted, ui.dark() ? 10 : 14));
    if (decoration.lit_from >= 0 && row.end >= decoration.lit_from && row.start <= decoration.lit_to)
        fill({text_box_.x - ui.px(8), y, ui.px(2), step_}, color.open);
    if (row.first) paint_number(ui, row, y, worst, here);
    for (std::size_t n = 0; n < decoration.found.size(); ++n) {
        const auto& [from, to] = decoration.found[n];
        if (to <= row.start || from >= row.end) continue;
        const bool now = static_cast<int>(n) == decoration.found_now;
        fill(place_of(document, row, y, from, to), faded(color.note, now ? 36 : 22), ui.px(2));
    }
    const auto [from, to] = document.selection();
    if (from == to || to < row.start || from > row.end) return;
    Box selected = place_of(document, row, y, from, to);
    if (to > row.end && row.last) selected.w += metrics_.letter / 2;
    fill(selected, faded(color.open, 40));
}

/// With a sign where something is wrong in the line.
void CodeView::paint_number(Ui& ui, const CodeRow& row, float y, const vm::CodeMark* worst, bool here) const {
    const Palette& color = ui.color();
    const Color ink = worst ? mood_color(color, worst->mood) : here ? color.text : color.muted;
    const float right = text_box_.x - ui.px(14);
    draw_line(ui, {right - ui.px(198), y, ui.px(198), step_}, Face::code, ink, std::to_string(row.line + 1),
              Align::right);
    if (!worst) return;
    const Box sign{right - metrics_.letter * 3 - ui.px(20), y, ui.px(14), step_};
    draw_line(ui, sign, Face::label, ink, icon(worst->mood == viewmodel::Mood::bad ? "critical" : "warning"));
    const std::string name = fmt::format("workshop/sign/{}", row.line + 1);
    ui.note(name, sign);
    ui.explain(name, sign, worst->says);
}

void CodeView::paint_tokens(Ui& ui, CodeFile& file, const CodeRow& row, float y) {
    const vm::Outline& outline = file.outline();
    const std::vector<vm::Token>& tokens = outline.tokens();
    auto token = std::upper_bound(tokens.begin(), tokens.end(), row.start,
                                  [](int at, const vm::Token& one) { return at < one.end; });
    const float top = std::round(y + (step_ - compat::font_size(*ui.fonts()[Face::code])) / 2);
    for (; token != tokens.end() && token->start < row.end; ++token) {
        const int from = std::max(token->start, row.start), to = std::min(token->end, row.end);
        if (to <= from) continue;
        const Box place = place_of(file.document, row, y, from, to);
        draw_text(ui, place.x, top, Face::code, ink(ui.color(), token->kind),
                  std::string_view(outline.text())
                      .substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    }
}

void CodeView::paint_marks(Ui& ui, const CodeDocument& document, const CodeDecoration& decoration,
                           const CodeRow& row, float y) {
    for (const vm::CodeMark& mark : decoration.marks) {
        const int to = std::max(mark.end, mark.start + 1);
        if (to <= row.start || mark.start > row.end || (mark.start == row.end && !row.last)) continue;
        Box place = place_of(document, row, y, mark.start, to);
        place.w = std::max(place.w, metrics_.letter);
        wave(ui, place.x, place.right(), y + step_ - ui.px(2), mood_color(ui.color(), mark.mood));
    }
}

void CodeView::paint_line_end(Ui& ui, const CodeDocument& document, const CodeDecoration& decoration,
                              const CodeRow& row, float y) {
    const int line_from = document.line_start(row.line), line_to = document.line_end(row.line);
    float x = text_box_.x + row.indent + layout_.stretch(document, row.start, row.end) + ui.px(14);
    const float right = text_box_.right() - ui.px(4);
    for (const vm::CodeNote& note : decoration.notes) {
        if (note.offset < line_from || note.offset > line_to) continue;
        const float width = sign_width(ui, note.chip);
        x = std::min(x, right - width);
        fill({x - ui.px(6), y + 1, width + ui.px(12), step_ - 2}, ui.color().bg, ui.px(4));
        draw_sign(ui, x, y + step_ / 2, note.chip);
        x += width + ui.px(16);
    }
    const vm::CodeMark* said = nullptr;
    for (const vm::CodeMark& mark : decoration.marks)
        if (mark.start >= line_from && mark.start <= line_to &&
            (!said || (said->mood != viewmodel::Mood::bad && mark.mood == viewmodel::Mood::bad)))
            said = &mark;
    if (!said || right - x < ui.px(110)) return;
    draw_line(ui, {x, y, right - x, step_}, Face::label_strong, mood_color(ui.color(), said->mood),
              said->says);
}

void CodeView::paint_caret(Ui& ui, const CodeDocument& document) {
    if (!caret_shown(ui)) return;
    const int row = layout_.row_of(document, document.caret());
    const float y = std::round(text_box_.y + static_cast<float>(row) * step_ - scroll_);
    const float x = std::round(text_box_.x + layout_.x_of(document, document.caret()));
    fill({x, y + 1, std::max(2.f, ui.px(2)), step_ - 2}, ui.color().open);
}

void CodeView::paint_bar(Ui& ui, const CodeDocument& document, const CodeDecoration& decoration, Box box) {
    const float rows = static_cast<float>(layout_.row_count()) + 1;
    const float content = rows * step_;
    line_left(box, ui.color().line);
    const auto at = [&](int offset) {
        return box.y + static_cast<float>(layout_.row_of(document, offset)) / rows * box.h;
    };
    if (content > box.h)
        fill({box.x + ui.px(3), box.y + scroll_ / content * box.h, box.w - ui.px(5),
              std::max(ui.px(18), box.h / content * box.h)},
             faded(ui.color().muted, 35), ui.px(4));
    const int size = static_cast<int>(document.text().size());
    for (const auto& found : decoration.found)
        fill({box.x + ui.px(5), at(std::min(found.first, size)), box.w - ui.px(8), ui.px(2)},
             ui.color().note);
    for (const vm::CodeMark& mark : decoration.marks)
        fill({box.x + ui.px(2), at(std::min(mark.start, size)), box.w - ui.px(3), ui.px(3)},
             mood_color(ui.color(), mark.mood));
}

void CodeView::draw_proposals(Ui& ui, std::string_view name, Box window, CodeFile& file,
                              const CodeDecoration&) {
    if (!proposing_ || ui.covered()) return;
    const CodeDocument& document = file.document;
    const std::size_t count = completion_.proposals.size();
    const std::size_t seen = std::min(count, most_proposals_in_sight);
    const float row = ui.px(30), width = std::min(ui.px(440), window.w - ui.px(16));
    const float height = row * static_cast<float>(seen) + ui.px(8);
    const int caret_row = layout_.row_of(document, document.caret());
    const float y = text_box_.y + static_cast<float>(caret_row) * step_ - scroll_;
    const bool below = y + step_ + height < window.bottom();
    const float x =
        std::min(text_box_.x + layout_.x_of(document, completion_.from), window.right() - width - 8);
    const Box panel{std::round(x), std::round(below ? y + step_ + 2 : y - height - 2), width, height};
    ImGui::SetCursorScreenPos({panel.x, panel.y});
    compat::begin_child(
        "proposals", {panel.w, panel.h},
        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar);
    card(ui, panel, ui.color().raised, ui.color().open);
    ui.note(std::string(name) + "/proposals", panel);
    const std::size_t chosen = static_cast<std::size_t>(chosen_);
    const std::size_t first = chosen < seen ? 0 : chosen - seen + 1;
    Box rest = panel.inset(ui.px(4), ui.px(4));
    for (std::size_t n = first; n < std::min(count, first + seen); ++n) {
        const vm::Proposal& proposal = completion_.proposals[n];
        const Box line = rest.cut_top(row);
        if (n == chosen) fill(line, ui.color().selected, ui.px(8));
        Box words = line.inset(ui.px(8), 0);
        words.cut_left(draw_line(ui, {words.x, words.y, words.w * 0.5f, words.h}, Face::code, ui.color().text,
                                 proposal.label) +
                       ui.px(12));
        draw_line(ui, words, Face::label, ui.color().muted, proposal.about);
        if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) &&
            line.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y)) {
            accept(file, proposal);
            break;
        }
    }
    ImGui::EndChild();
}

}  // namespace sim::gui::workshop
