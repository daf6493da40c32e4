#include "sim/gui/text_editor.h"

#include <algorithm>

#include "scoring/limits.h"
#include "sim/gui/clusters.h"

namespace sim::gui {

namespace {

constexpr std::size_t most_undo_steps = 500;
// In code points: enough to see that it is too long for whatever it was meant for; millions would stop the
// desk.
constexpr std::size_t longest_paste = std::size_t{2} * scoring::longest_message;

bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; }

/// Pasted text as a post can hold it, at most so many code points of it.
std::string cleaned(std::string_view utf8, std::size_t most) {
    std::string out;
    std::size_t taken = 0;
    for (int at = 0; at < static_cast<int>(utf8.size()) && taken < most; ++taken) {
        const char32_t character = next_character(utf8, at);
        const bool crlf = character == '\r' && at < static_cast<int>(utf8.size()) &&
                          utf8[static_cast<std::size_t>(at)] == '\n';
        if (crlf) continue;
        if (character == '\r' || character == 0x2028 || character == 0x2029)
            out += '\n';
        else if (character == '\t')
            out += ' ';
        else if (character >= 0x20 ? character != 0x7f : character == '\n')
            append_utf8(out, character);
    }
    return out;
}

}  // namespace

std::pair<int, int> TextEditor::selection() const { return std::minmax(now_.caret, now_.anchor); }

std::string TextEditor::selected_text() const {
    const auto [start, end] = std::minmax(now_.caret, now_.anchor);
    return now_.text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
}

void TextEditor::load(std::string text) {
    now_ = {std::move(text), 0, 0};
    now_.caret = now_.anchor = static_cast<int>(now_.text.size());
    past_.clear(), future_.clear();
    doing_ = Doing::nothing;
}

void TextEditor::replace_all(std::string text) {
    if (text == now_.text) return;
    remember(Doing::nothing);
    now_.text = std::move(text);
    now_.caret = now_.anchor = static_cast<int>(now_.text.size());
}

void TextEditor::remember(Doing doing) {
    const bool goes_on = doing != Doing::nothing && doing == doing_ && !has_selection();
    doing_ = doing;
    future_.clear();
    if (goes_on) return;
    past_.push_back(now_);
    if (past_.size() > most_undo_steps) past_.erase(past_.begin());
}

void TextEditor::erase(int start, int end) {
    now_.text.erase(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    now_.caret = now_.anchor = start;
}

void TextEditor::put(std::string_view utf8) {
    const auto [start, end] = std::minmax(now_.caret, now_.anchor);
    if (start != end) erase(start, end);
    now_.text.insert(static_cast<std::size_t>(now_.caret), utf8);
    // What was typed may have joined the cluster after it (a flag's second half): the caret must not stand
    // inside.
    now_.caret += static_cast<int>(utf8.size());
    const int border = on_border(now_.caret);
    now_.caret = now_.anchor = border < now_.caret ? step_right(border, false) : border;
}

void TextEditor::type(std::string_view utf8) {
    if (utf8.empty()) return;
    const bool new_word = !is_blank(utf8.front()) && now_.caret > 0 &&
                          is_blank(now_.text[static_cast<std::size_t>(now_.caret - 1)]);
    if (new_word) doing_ = Doing::nothing;
    remember(Doing::typing);
    put(utf8);
}

void TextEditor::paste(std::string_view utf8) {
    const std::string clean = cleaned(utf8, longest_paste);
    if (clean.empty()) return;
    remember(Doing::nothing);
    put(clean);
}

void TextEditor::backspace(bool word) {
    const auto [start, end] = selection();
    const int from = start != end ? start : step_left(now_.caret, word);
    if (from == end) return;
    remember(Doing::deleting);
    erase(from, end);
}

void TextEditor::delete_forward(bool word) {
    const auto [start, end] = selection();
    const int to = start != end ? end : step_right(now_.caret, word);
    if (to == start) return;
    remember(Doing::deleting);
    erase(start, to);
}

std::string TextEditor::cut() {
    const std::string taken = selected_text();
    if (!taken.empty()) backspace();
    doing_ = Doing::nothing;
    return taken;
}

void TextEditor::replace(int start, int end, std::string_view utf8) {
    remember(Doing::nothing);
    now_.anchor = start, now_.caret = end;
    put(utf8);
}

int TextEditor::on_border(int offset) const {
    const std::vector<int> borders = cluster_borders(now_.text);
    return *(std::upper_bound(borders.begin(), borders.end(), std::max(0, offset)) - 1);
}

int TextEditor::step_left(int from, bool word) const {
    if (from <= 0) return 0;
    if (!word) {
        const std::vector<int> borders = cluster_borders(now_.text);
        return *(std::lower_bound(borders.begin(), borders.end(), from) - 1);
    }
    while (from > 0 && is_blank(now_.text[static_cast<std::size_t>(from - 1)])) --from;
    const std::vector<int> borders = word_borders(now_.text);
    const auto found = std::lower_bound(borders.begin(), borders.end(), from);
    return found == borders.begin() ? 0 : *(found - 1);
}

int TextEditor::step_right(int from, bool word) const {
    const int size = static_cast<int>(now_.text.size());
    if (from >= size) return size;
    const std::vector<int> borders = word ? word_borders(now_.text) : cluster_borders(now_.text);
    int to = *std::upper_bound(borders.begin(), borders.end(), from);
    while (word && to < size && is_blank(now_.text[static_cast<std::size_t>(to)])) ++to;
    return to;
}

void TextEditor::left(bool select, bool word) {
    const auto [start, end] = selection();
    move_to(!select && !word && start != end ? start : step_left(now_.caret, word), select);
}

void TextEditor::right(bool select, bool word) {
    const auto [start, end] = selection();
    move_to(!select && !word && start != end ? end : step_right(now_.caret, word), select);
}

void TextEditor::move_to(int offset, bool select) {
    now_.caret = on_border(std::min(offset, static_cast<int>(now_.text.size())));
    if (!select) now_.anchor = now_.caret;
    doing_ = Doing::nothing;
}

void TextEditor::select_all() { select_line(0, static_cast<int>(now_.text.size())); }

void TextEditor::select_word_at(int offset) {
    const std::vector<int> borders = word_borders(now_.text);
    const auto after = std::upper_bound(borders.begin(), borders.end(), offset);
    if (after == borders.end())
        return select_line(after == borders.begin() ? 0 : *(after - 1), static_cast<int>(now_.text.size()));
    select_line(*(after - 1), *after);
}

void TextEditor::select_line(int start, int end) {
    now_.anchor = start;
    now_.caret = end;
    doing_ = Doing::nothing;
}

bool TextEditor::undo() {
    doing_ = Doing::nothing;
    if (past_.empty()) return false;
    future_.push_back(std::exchange(now_, std::move(past_.back())));
    past_.pop_back();
    return true;
}

bool TextEditor::redo() {
    doing_ = Doing::nothing;
    if (future_.empty()) return false;
    past_.push_back(std::exchange(now_, std::move(future_.back())));
    future_.pop_back();
    return true;
}

}  // namespace sim::gui
