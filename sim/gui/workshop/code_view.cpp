#include "sim/gui/workshop/code_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <cmath>

#include "sim/gui/clusters.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

namespace {

constexpr float rows_per_notch = 3;
constexpr double proposals_redraw_s = 0.05;

bool is_word(char32_t character) {
    return character == '"' || character == '_' || character == '@' || character == '$' ||
           (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
           (character >= 'A' && character <= 'Z');
}

}  // namespace

std::vector<CodeChange> CodeView::draw(Ui& ui, std::string_view name, Box box, CodeFile& file,
                                       const CodeDecoration& decoration) {
    CodeDocument& document = file.document;
    const float digits =
        static_cast<float>(std::max(3, static_cast<int>(std::to_string(document.line_count()).size())));
    metrics_.letter = text_width(ui, Face::code, "0000000000") / 10;
    metrics_.measure = measure_with(ui, Face::code);
    const float gutter = std::round(metrics_.letter * digits) + ui.px(34), bar = ui.px(14);
    text_box_ = {box.x + gutter, box.y, box.w - gutter - bar, box.h};
    metrics_.width = std::max(1.f, text_box_.w - ui.px(8));
    step_ = std::round(compat::font_size(*ui.fonts()[Face::code]) * 1.4f);
    rows_per_page_ = std::max(1, static_cast<int>(box.h / step_) - 1);
    lay_out(document);
    const Touch touch = ui.text_control(name, {box.x, box.y, box.w - bar, box.h});
    if (touch.focused) ui.keep_tab(name);
    if (touch.focused && !ui.covered()) take_keys(ui, file, decoration);
    if (!touch.focused) proposing_ = false;
    lay_out(document);
    take_mouse(ui, document, touch);
    take_bar(ui, name, {box.right() - bar, box.y, bar, box.h});
    follow_caret(document);
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    const int first = std::max(0, static_cast<int>(scroll_ / step_));
    for (int n = first; n < layout_.row_count(); ++n) {
        const float y = std::round(box.y + static_cast<float>(n) * step_ - scroll_);
        if (y >= box.bottom()) break;
        paint_row(ui, file, decoration, layout_.row(document, n), y);
    }
    if (touch.focused) paint_caret(ui, document);
    paint_bar(ui, document, decoration, {box.right() - bar, box.y, bar, box.h});
    ImGui::PopClipRect();
    if (touch.show_focus) outline(box, ui.color().focus, 0, ui.px(2));
    return std::exchange(changes_, {});
}

void CodeView::lay_out(CodeDocument& document) {
    const std::vector<CodeChange> changes = document.take_changes();
    layout_.update(document, changes, metrics_);
    changes_.insert(changes_.end(), changes.begin(), changes.end());
}

void CodeView::follow_caret(const CodeDocument& document) {
    const float content = static_cast<float>(layout_.row_count()) * step_ + step_;
    if (document.caret() != followed_caret_ || show_caret_) {
        const float top = static_cast<float>(layout_.row_of(document, document.caret())) * step_;
        const bool far = top < scroll_ - text_box_.h || top > scroll_ + 2 * text_box_.h;
        const float margin = std::min(2 * step_, text_box_.h / 4);
        const bool outside = top < scroll_ || top + step_ > scroll_ + text_box_.h;
        if ((far || show_caret_) && outside)
            scroll_ = top - text_box_.h / 3;
        else if (top < scroll_ + margin)
            scroll_ = top - margin;
        else if (top + step_ > scroll_ + text_box_.h - margin)
            scroll_ = top + step_ + margin - text_box_.h;
        followed_caret_ = document.caret();
        show_caret_ = false;
    }
    scroll_ = std::clamp(std::round(scroll_), 0.f, std::max(0.f, content - text_box_.h));
}

// Keys ------------------------------------------------------------------------------------------------------

void CodeView::take_keys(Ui& ui, CodeFile& file, const CodeDecoration& decoration) {
    std::vector<InputEvent> left_over;
    const std::vector<InputEvent> events = std::exchange(ui.input.events, {});
    for (const InputEvent& event : events) {
        if (!take_event(event, file, decoration)) left_over.push_back(event);
        lay_out(file.document);
    }
    ui.input.events = std::move(left_over);
    if (proposing_) ui.redraw_in(proposals_redraw_s);
}

bool CodeView::take_event(const InputEvent& event, CodeFile& file, const CodeDecoration& decoration) {
    CodeDocument& document = file.document;
    if (event.key == Key::none) {
        if (event.character < 0x20 || event.character == 0x7f) return false;
        std::string typed;
        append_utf8(typed, event.character);
        document.type(typed);
        wanted_x_ = -1;
        if (is_word(event.character))
            renew_proposals(decoration, proposing_);
        else
            proposing_ = false;
        return true;
    }
    if (proposing_ && take_proposal_key(event, file, decoration)) return true;
    if (event.alt) return false;
    if (event.key == Key::space && event.ctrl) return renew_proposals(decoration, true), true;
    const bool erases = event.key == Key::backspace;
    if (!erases) proposing_ = false;
    const bool used = take_move(event, document) || take_command(event, document);
    if (erases && proposing_) renew_proposals(decoration, true);
    return used;
}

bool CodeView::take_proposal_key(const InputEvent& event, CodeFile& file, const CodeDecoration& decoration) {
    if (event.ctrl || event.alt) return false;
    const int count = static_cast<int>(completion_.proposals.size());
    switch (event.key) {
        case Key::up:
            chosen_ = (chosen_ + count - 1) % count;
            return true;
        case Key::down:
            chosen_ = (chosen_ + 1) % count;
            return true;
        case Key::enter:
        case Key::tab:
            renew_proposals(decoration, true);
            if (chosen_ < static_cast<int>(completion_.proposals.size()))
                accept(file, completion_.proposals[static_cast<std::size_t>(chosen_)]);
            return true;
        case Key::escape:
            proposing_ = false;
            return true;
        default:
            return false;
    }
}

void CodeView::renew_proposals(const CodeDecoration& decoration, bool asked) {
    const int chosen = chosen_;
    const bool was = proposing_;
    completion_ = decoration.complete ? decoration.complete() : vm::Completion{};
    proposing_ = !completion_.proposals.empty() && (asked || completion_.wanted);
    chosen_ = was && chosen < static_cast<int>(completion_.proposals.size()) ? chosen : 0;
}

void CodeView::accept(CodeFile& file, const vm::Proposal& proposal) {
    file.document.replace(completion_.from, completion_.to, proposal.insert, proposal.caret_back);
    proposing_ = false;
}

void CodeView::move_rows(CodeDocument& document, int step, bool select) {
    const int from = layout_.row_of(document, document.caret());
    if (wanted_x_ < 0) wanted_x_ = layout_.x_of(document, document.caret());
    const float column = wanted_x_;
    const int to = from + step;
    const int end = static_cast<int>(document.text().size());
    document.move_to(to < 0                      ? 0
                     : to >= layout_.row_count() ? end
                                                 : layout_.offset_at(document, to, column),
                     select);
    wanted_x_ = column;
}

bool CodeView::take_move(const InputEvent& event, CodeDocument& document) {
    const bool by_rows = event.key == Key::up || event.key == Key::down || event.key == Key::page_up ||
                         event.key == Key::page_down;
    if (!by_rows) wanted_x_ = -1;
    if (by_rows && event.ctrl) {
        if (event.key == Key::page_up || event.key == Key::page_down) return false;
        scroll_ += event.key == Key::up ? -step_ : step_;
        return true;
    }
    const int row = layout_.row_of(document, document.caret());
    switch (event.key) {
        case Key::left:
            return document.left(event.shift, event.ctrl), true;
        case Key::right:
            return document.right(event.shift, event.ctrl), true;
        case Key::up:
            return move_rows(document, -1, event.shift), true;
        case Key::down:
            return move_rows(document, +1, event.shift), true;
        case Key::page_up:
            return move_rows(document, -rows_per_page_, event.shift), true;
        case Key::page_down:
            return move_rows(document, +rows_per_page_, event.shift), true;
        case Key::home:
            if (event.ctrl) return document.move_to(0, event.shift), true;
            if (!layout_.row(document, row).first)
                return document.move_to(layout_.row(document, row).start, event.shift), true;
            return document.home(event.shift), true;
        case Key::end:
            if (event.ctrl)
                return document.move_to(static_cast<int>(document.text().size()), event.shift), true;
            return document.move_to(layout_.offset_at(document, row, 1e9f), event.shift), true;
        default:
            return false;
    }
}

bool CodeView::take_command(const InputEvent& event, CodeDocument& document) {
    if (event.ctrl && event.shift && event.key == Key::z) return document.redo(), true;
    if (event.ctrl && !event.shift) switch (event.key) {
            case Key::a:
                return document.select_all(), true;
            case Key::c:
                ImGui::SetClipboardText((document.has_selection()
                                             ? document.selected_text()
                                             : std::string(document.line(document.line_of(document.caret()))))
                                            .c_str());
                return true;
            case Key::x:
                return ImGui::SetClipboardText(document.cut().c_str()), true;
            case Key::v:
                if (const char* text = ImGui::GetClipboardText()) document.paste(text);
                return true;
            case Key::z:
                return document.undo(), true;
            case Key::y:
                return document.redo(), true;
            default:
                break;
        }
    if (event.key == Key::backspace) return document.backspace(event.ctrl), true;
    if (event.key == Key::del) return document.delete_forward(event.ctrl), true;
    if (event.ctrl) return false;
    if (event.key == Key::enter) return document.new_line(), true;
    if (event.key == Key::tab) return event.shift ? document.unindent() : document.indent(), true;
    if (event.key == Key::space) return false;  // comes as a character
    return false;
}

// Mouse -----------------------------------------------------------------------------------------------------

void CodeView::take_mouse(Ui& ui, CodeDocument& document, const Touch& touch) {
    const ImGuiIO& io = ImGui::GetIO();
    if (touch.hovered && io.MouseWheel != 0 && !ui.covered())
        scroll_ -= io.MouseWheel * rows_per_notch * step_;
    if (!touch.held) return;
    const int row = static_cast<int>(std::floor((io.MousePos.y - text_box_.y + scroll_) / step_));
    const int offset = layout_.offset_at(document, row, io.MousePos.x - text_box_.x);
    wanted_x_ = -1;
    if (ImGui::IsMouseDoubleClicked(0)) {
        document.select_word_at(offset);
    } else if (ImGui::IsMouseClicked(0)) {
        proposing_ = false;
        const int line = document.line_of(offset);
        if (io.MousePos.x < text_box_.x - ui.px(6))
            document.select(document.line_start(line), line + 1 < document.line_count()
                                                           ? document.line_start(line + 1)
                                                           : document.line_end(line));
        else
            document.move_to(offset, io.KeyShift);
    } else if (ImGui::IsMouseDragging(0)) {
        document.move_to(offset, true);
        ui.redraw_in(0.02);
    }
}

void CodeView::take_bar(Ui& ui, std::string_view name, Box box) {
    const float content = static_cast<float>(layout_.row_count()) * step_ + step_;
    if (content <= box.h || box.w < 1 || box.h < 1 || ui.covered()) return;
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushID(name.data(), name.data() + name.size());
    ImGui::InvisibleButton("bar", {box.w, box.h});
    ImGui::PopID();
    if (!ImGui::IsItemActive()) return;
    scroll_ = (ImGui::GetIO().MousePos.y - box.y) / box.h * content - box.h / 2;
    ui.redraw_in(0.02);
}

}  // namespace sim::gui::workshop
