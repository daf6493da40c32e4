#include "sim/gui/widgets/editor_box.h"

#include <imgui.h>

#include <cmath>

#include "sim/desk/blanks.h"
#include "sim/gui/clusters.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/text_selecting.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

namespace {

constexpr double caret_blink_s = 0.4;     // half a period
constexpr double caret_blinks_for_s = 5;  // then it stands still, so that an idle screen costs nothing

}  // namespace

bool caret_shown(Ui& ui) {
    if (ui.still()) return true;
    const double idle = ui.seconds_since_input();
    if (idle > caret_blinks_for_s) return true;
    const double phases = idle / caret_blink_s;
    ui.redraw_in((std::floor(phases) + 1) * caret_blink_s - idle + 0.01);
    return static_cast<long>(phases) % 2 == 0;
}

bool EditorBox::draw_framed(Ui& ui, std::string_view name, Box frame, std::string_view key,
                            const std::string& text, std::string_view hint) {
    fill(frame, ui.color().raised, ui.px(8));
    outline(frame, ui.focus() == name ? ui.color().open : ui.color().line, ui.px(8));
    const Box words{frame.x + ui.px(12), std::round(frame.middle() - ui.px(9)), frame.w - ui.px(24),
                    ui.px(20)};
    return draw(ui, name, words, key, text, hint, frame);
}

bool EditorBox::draw(Ui& ui, std::string_view name, Box box, std::string_view key, const std::string& text,
                     std::string_view hint, Box hit) {
    change_text(key, text);
    const Touch touch = ui.text_control(name, hit.w > 0 ? hit : box);
    const bool has_blanks = !one_line_ && !desk::blanks_in(editor_.text()).empty();
    if (touch.focused && has_blanks) ui.keep_tab();
    const std::string before = editor_.text();
    const float step = line_height(ui, Face::body);
    const auto width_of = measure_with(ui, Face::body);
    const float wrap_at = one_line_ ? unlimited_width : box.w - ui.px(4);
    if (touch.focused && !ui.covered()) {
        const WrappedText lines(before, wrap_at, width_of);
        take_keys(ui, lines, std::max(1, static_cast<int>(box.h / step) - 1));
    }
    const std::string after = editor_.text();
    const WrappedText lines(after, wrap_at, width_of);
    take_mouse(ui, lines, box, touch);
    follow_caret(lines, step, box);
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    if (after.empty() && !hint.empty()) draw_paragraph(ui, box, Face::body, ui.color().muted, hint);
    if (has_blanks) paint_blanks(ui, lines, box);
    if (after == text) paint_underlined(ui, lines, {box.x - aside_, box.y, box.w + aside_, box.h});
    paint(ui, lines, {box.x - aside_, box.y, box.w + aside_, box.h}, touch.focused);
    ImGui::PopClipRect();
    return after != before;
}

void EditorBox::change_text(std::string_view key, const std::string& text) {
    if (key != key_) {
        others_[std::exchange(key_, std::string(key))] = std::exchange(editor_, {});
        const auto known = others_.find(key);
        if (known != others_.end() && known->second.text() == text)
            editor_ = std::move(known->second);
        else
            editor_.load(text);
        scroll_ = 0;
    } else if (text != editor_.text()) {
        editor_.replace_all(text);
        select_blank(0);
    }
}

/// A line of short strokes, which is told from a selection and from a link without its colour.
void EditorBox::paint_underlined(Ui& ui, const WrappedText& lines, Box box) {
    const float step = line_height(ui, Face::body), stroke = ui.px(3);
    for (const auto& [start, end] : underlined_) {
        if (end > static_cast<int>(editor_.text().size()) || editor_.caret() == end) continue;
        const int line = lines.line_of(start);
        for (const Extent& extent : lines.extents(line, start, end)) {
            const float y = std::round(box.y - scroll_ + step * static_cast<float>(line + 1) - ui.px(2));
            for (float x = extent.left; x < extent.right; x += 2 * stroke)
                fill({box.x + x, y, std::min(stroke, extent.right - x), ui.px(2)}, ui.color().bad, 0);
        }
    }
}

void EditorBox::replace(int start, int end, std::string_view utf8) {
    editor_.replace(start, end, utf8);
    const int behind = editor_.caret();
    editor_.move_to(start, false);
    if (desk::blanks_in(editor_.text()).empty())
        editor_.move_to(behind, false);
    else
        select_blank(+1);
}

/// The next blank behind the caret (+1), the one before (-1), or the first of all (0); nothing without one.
void EditorBox::select_blank(int step) {
    const std::vector<desk::Blank> blanks = desk::blanks_in(editor_.text());
    if (blanks.empty()) return;
    const auto [from, to] = editor_.selection();
    desk::Blank chosen = step < 0 ? blanks.back() : blanks.front();
    if (step > 0)
        for (auto blank = blanks.rbegin(); blank != blanks.rend(); ++blank)
            if (blank->start >= to) chosen = *blank;
    if (step < 0)
        for (const desk::Blank& blank : blanks)
            if (blank.end <= from) chosen = blank;
    editor_.select_line(chosen.start, chosen.end);
}

bool EditorBox::take_tab(Ui&, const InputEvent& event) {
    if (event.key != Key::tab || one_line_ || event.ctrl || event.alt) return false;
    select_blank(event.shift ? -1 : +1);
    return true;
}

void EditorBox::paint_blanks(Ui& ui, const WrappedText& lines, Box box) {
    const float step = line_height(ui, Face::body);
    for (const desk::Blank& blank : desk::blanks_in(editor_.text())) {
        const int line = lines.line_of(blank.start);
        for (const Extent& extent : lines.extents(line, blank.start, blank.end)) {
            const Box field{box.x + extent.left - ui.px(2),
                            box.y - scroll_ + step * static_cast<float>(line) + 1,
                            extent.right - extent.left + ui.px(4), step - 2};
            fill(field, faded(ui.color().note, 20), ui.px(4));
            outline(field, ui.color().note, ui.px(4));
        }
    }
}

void EditorBox::follow_caret(const WrappedText& lines, float step, Box box) {
    const float height = box.h;
    const float content = step * static_cast<float>(lines.lines().size());
    if (editor_.caret() != followed_caret_) {
        const float top = step * static_cast<float>(lines.line_of(editor_.caret()));
        if (top < scroll_) scroll_ = top;
        if (top + step > scroll_ + height) scroll_ = top + step - height;
        followed_caret_ = editor_.caret();
    }
    const float x = one_line_ ? lines.x_of(editor_.caret()) : 0;
    const float furthest = std::max(0.f, x);
    aside_ = std::clamp(aside_, std::clamp(x + step / 4 - box.w, 0.f, furthest), furthest);
    scroll_ = std::clamp(scroll_, 0.f, std::max(0.f, content - height));
}

void EditorBox::take_keys(Ui& ui, const WrappedText& lines, int lines_per_page) {
    std::vector<InputEvent> left_over;
    std::string shown_text = editor_.text();
    for (const InputEvent& event : ui.input.events) {
        bool used = take_tab(ui, event);
        if (used) continue;
        if (event.key == Key::none && event.character >= 0x20 && event.character != 0x7f) {
            std::string typed;
            append_utf8(typed, event.character);
            editor_.type(typed);
            used = true;
        } else if (editor_.text() == shown_text) {
            used = take_move(ui, event, lines, lines_per_page) || take_command(event);
        } else {
            // The text changed earlier in this same frame: lines are made anew for what follows.
            const std::string now = editor_.text();
            const WrappedText fresh(now, one_line_ ? unlimited_width : lines.width(), lines.measure());
            used = take_move(ui, event, fresh, lines_per_page) || take_command(event);
        }
        if (!used) left_over.push_back(event);
    }
    ui.input.events = std::move(left_over);
}

void EditorBox::move_lines(const WrappedText& lines, int step, bool select) {
    const int last = static_cast<int>(lines.lines().size()) - 1;
    const int from = lines.line_of(editor_.caret());
    if (wanted_x_ < 0) wanted_x_ = lines.x_of(editor_.caret());
    const int to = from + step;
    const float column = wanted_x_;
    const int end = static_cast<int>(editor_.text().size());
    editor_.move_to(to < 0 ? 0 : to > last ? end : lines.offset_at(to, column), select);
    wanted_x_ = column;
}

bool EditorBox::take_move(Ui&, const InputEvent& event, const WrappedText& lines, int lines_per_page) {
    if (event.alt) return false;
    const int line = lines.line_of(editor_.caret());
    const int end = static_cast<int>(editor_.text().size());
    const bool up_or_down = event.key == Key::up || event.key == Key::down || event.key == Key::page_up ||
                            event.key == Key::page_down;
    if (!up_or_down) wanted_x_ = -1;
    if (up_or_down && (one_line_ || event.ctrl)) return false;
    switch (event.key) {
        case Key::left:
        case Key::right:
            // The arrow says where on the screen, also where the text runs the other way.
            if ((event.key == Key::left) != lines.runs_to_the_left(editor_.caret()))
                editor_.left(event.shift, event.ctrl);
            else
                editor_.right(event.shift, event.ctrl);
            return true;
        case Key::up:
            move_lines(lines, -1, event.shift);
            return true;
        case Key::down:
            move_lines(lines, +1, event.shift);
            return true;
        case Key::page_up:
            move_lines(lines, -lines_per_page, event.shift);
            return true;
        case Key::page_down:
            move_lines(lines, +lines_per_page, event.shift);
            return true;
        case Key::home:
            editor_.move_to(event.ctrl ? 0 : lines.line_start(line), event.shift);
            return true;
        case Key::end:
            editor_.move_to(event.ctrl ? end : lines.line_end(line), event.shift);
            return true;
        default:
            return false;
    }
}

bool EditorBox::take_command(const InputEvent& event) {
    if (event.alt) return false;
    if (event.ctrl && !event.shift) switch (event.key) {
            case Key::a:
                editor_.select_all();
                return true;
            case Key::c:
                if (editor_.has_selection()) ImGui::SetClipboardText(editor_.selected_text().c_str());
                return true;
            case Key::x:
                if (editor_.has_selection()) ImGui::SetClipboardText(editor_.cut().c_str());
                return true;
            case Key::v:
                if (const char* text = ImGui::GetClipboardText()) editor_.paste(text);
                return true;
            case Key::z:
                editor_.undo();
                return true;
            case Key::y:
                editor_.redo();
                return true;
            default:
                break;
        }
    if (event.ctrl && event.shift && event.key == Key::z) return editor_.redo(), true;
    if (event.key == Key::backspace) return editor_.backspace(event.ctrl), true;
    if (event.key == Key::del) return editor_.delete_forward(event.ctrl), true;
    if (event.key == Key::enter && !event.ctrl && !one_line_) return editor_.type("\n"), true;
    return false;
}

void EditorBox::take_mouse(Ui& ui, const WrappedText& lines, Box box, const Touch& touch) {
    const ImGuiIO& io = ImGui::GetIO();
    if (touch.hovered && io.MouseWheel != 0) scroll_ -= io.MouseWheel * 3 * line_height(ui, Face::body);
    if (!touch.held) return;
    wanted_x_ = -1;
    select_by_mouse(editor_, offset_under_mouse(ui, lines, {box.x - aside_, box.y - scroll_, box.w, box.h}));
}

void EditorBox::paint(Ui& ui, const WrappedText& lines, Box box, bool focused) {
    const float step = line_height(ui, Face::body);
    const std::string& text = editor_.text();
    const auto [from, to] = editor_.selection();
    const float down = std::round((step - compat::font_size(*ui.fonts()[Face::body])) / 2);
    float y = box.y - scroll_;
    for (int n = 0; n < static_cast<int>(lines.lines().size()); ++n, y += step) {
        if (y + step < box.y || y > box.bottom()) continue;
        const TextLine& line = lines.lines()[static_cast<std::size_t>(n)];
        if (from < line.end && to > line.start && from != to) {
            for (const Extent& extent : lines.extents(n, from, to))
                fill({box.x + extent.left, y, extent.right - extent.left, step}, faded(ui.color().open, 40));
            if (to >= line.end) {  // the line's end is selected too
                const float end = lines.x_of(lines.line_end(n));
                fill({box.x + end, y, ui.px(4), step}, faded(ui.color().open, 40));
            }
        }
        const std::string_view visible = line.visible(text);
        if (!visible.empty())
            draw_text(ui, box.x + lines.indent(n), y + down, Face::body, ui.color().text, visible,
                      line.direction);
    }
    if (!focused || !caret_shown(ui)) return;
    const float caret_y = box.y - scroll_ + step * static_cast<float>(lines.line_of(editor_.caret()));
    const float x = std::min(lines.x_of(editor_.caret()), box.w - ui.px(2));
    fill({std::round(box.x + x), caret_y, std::max(1.f, ui.px(1.5f)), step}, ui.color().text);
}

}  // namespace sim::gui
