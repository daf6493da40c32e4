#include "sim/gui/workshop/code_document.h"

#include <algorithm>

#include "sim/gui/clusters.h"

namespace sim::gui::workshop {

namespace {

constexpr std::size_t most_undo_steps = 5000;
constexpr std::size_t most_undo_bytes = 64UL * 1024 * 1024;
constexpr std::string_view one_step_in = "  ";

bool is_blank(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

/// Pasted text with the document's line ends and without control characters.
std::string cleaned(std::string_view utf8, const std::string& line_break) {
    std::string out;
    for (int at = 0; at < static_cast<int>(utf8.size());) {
        const char32_t character = next_character(utf8, at);
        const bool before_feed = character == '\r' && at < static_cast<int>(utf8.size()) &&
                                 utf8[static_cast<std::size_t>(at)] == '\n';
        if (before_feed) continue;
        if (character == '\r' || character == '\n')
            out += line_break;
        else if (character == '\t' || (character >= 0x20 && character != 0x7f))
            append_utf8(out, character);
    }
    return out;
}

std::size_t u(int offset) { return static_cast<std::size_t>(offset); }

}  // namespace

CodeDocument::CodeDocument() : line_starts_{0} {}

std::pair<int, int> CodeDocument::selection() const { return std::minmax(caret_, anchor_); }

std::string CodeDocument::selected_text() const {
    const auto [start, end] = std::minmax(caret_, anchor_);
    return text_.substr(u(start), u(end - start));
}

int CodeDocument::line_of(int offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), std::max(0, offset));
    return static_cast<int>(after - line_starts_.begin()) - 1;
}

int CodeDocument::line_end(int line) const {
    if (line + 1 >= line_count()) return static_cast<int>(text_.size());
    int end = line_start(line + 1) - 1;
    if (end > line_start(line) && text_[u(end - 1)] == '\r') --end;
    return end;
}

std::string_view CodeDocument::line(int number) const {
    const int start = line_start(number);
    return std::string_view(text_).substr(u(start), u(line_end(number) - start));
}

void CodeDocument::load(std::string text) {
    changes_.push_back({0, static_cast<int>(text_.size()), static_cast<int>(text.size())});
    text_ = std::move(text);
    line_starts_ = {0};
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
        line_starts_.push_back(static_cast<int>(at) + 1);
    past_.clear(), future_.clear();
    caret_ = anchor_ = 0;
    doing_ = Doing::nothing;
    ++revision_;
}

void CodeDocument::replace_all(const std::string& text) {
    if (text == text_) return;
    // Only what differs in the middle changes, so that the caret and what is undone stay small.
    const auto same_start = std::mismatch(text_.begin(), text_.end(), text.begin(), text.end());
    std::size_t start = static_cast<std::size_t>(same_start.first - text_.begin());
    std::size_t tail = 0;
    const std::size_t most = std::min(text.size(), text_.size()) - start;
    while (tail < most && text[text.size() - 1 - tail] == text_[text_.size() - 1 - tail]) ++tail;
    const int caret = caret_;
    change(static_cast<int>(start), static_cast<int>(text_.size() - tail),
           std::string_view(text).substr(start, text.size() - tail - start), Doing::nothing);
    move_to(std::min(caret, static_cast<int>(text_.size())), false);
}

void CodeDocument::replace(int start, int end, std::string_view text, int caret_back) {
    change(start, end, text, Doing::nothing);
    if (caret_back > 0) move_to(caret_ - caret_back, false);
}

void CodeDocument::find_lines(int line, const CodeChange& change) {
    // Lines that begin behind the change move with it; those inside are looked for again.
    const int old_end = change.at + change.removed, grown = change.inserted - change.removed;
    const auto from = line_starts_.begin() + line + 1;
    const auto to = std::upper_bound(from, line_starts_.end(), old_end);
    for (auto later = to; later != line_starts_.end(); ++later) *later += grown;
    std::vector<int> fresh;
    for (int at = change.at; at < change.at + change.inserted; ++at)
        if (text_[u(at)] == '\n') fresh.push_back(at + 1);
    const auto place = line_starts_.erase(from, to);
    line_starts_.insert(place, fresh.begin(), fresh.end());
}

void CodeDocument::put(int start, int end, std::string_view text) {
    const CodeChange change{start, end - start, static_cast<int>(text.size())};
    const int line = line_of(start);
    text_.replace(u(start), u(end - start), text);
    find_lines(line, change);
    changes_.push_back(change);
    ++revision_;
}

bool CodeDocument::joins(const Record& last, int start, int end, Doing doing) const {
    if (doing == Doing::nothing || doing != doing_) return false;
    const int last_end = last.at + static_cast<int>(last.inserted.size());
    if (doing == Doing::typing) return start == end && start == last_end;
    return last.inserted.empty() && (end == last.at || start == last.at);
}

void CodeDocument::change(int start, int end, std::string_view text, Doing doing) {
    const std::string removed = text_.substr(u(start), u(end - start));
    if (removed == text) return;
    future_.clear();
    if (!past_.empty() && joins(past_.back(), start, end, doing)) {
        Record& last = past_.back();
        last.inserted += text;
        last.removed =
            end == last.at && doing == Doing::deleting ? removed + last.removed : last.removed + removed;
        last.at = std::min(last.at, start);
    } else {
        past_.push_back({start, removed, std::string(text), caret_, anchor_, 0});
    }
    put(start, end, text);
    // What was typed may have joined the cluster after it (a flag's second half): not inside that.
    const int behind = start + static_cast<int>(text.size());
    const int border = on_border(behind);
    caret_ = anchor_ = border < behind ? step_right(border, false) : border;
    past_.back().caret_after = caret_;
    doing_ = doing;
    std::size_t bytes = 0;
    for (const Record& record : past_) bytes += record.removed.size() + record.inserted.size();
    while (past_.size() > most_undo_steps || (bytes > most_undo_bytes && past_.size() > 1)) {
        bytes -= past_.front().removed.size() + past_.front().inserted.size();
        past_.erase(past_.begin());
    }
}

void CodeDocument::type(std::string_view utf8) {
    if (utf8.empty()) return;
    const auto [start, end] = selection();
    const bool next_is_same_quote = utf8 == "\"" && start == end && u(start) < text_.size() &&
                                    text_[u(start)] == '"' && start > 0 && text_[u(start - 1)] != '\\';
    if (next_is_same_quote) return move_to(start + 1, false);
    const bool new_word = !is_blank(utf8.front()) && start > 0 && is_blank(text_[u(start - 1)]);
    if (new_word) doing_ = Doing::nothing;
    const int line = line_of(start);
    const std::string_view before =
        std::string_view(text_).substr(u(line_start(line)), u(start - line_start(line)));
    const bool closes = (utf8 == "}" || utf8 == "]") && start == end && before.size() >= one_step_in.size() &&
                        before.find_first_not_of(' ') == std::string_view::npos;
    // A closing bracket alone on its line stands one step further out.
    if (closes) return change(start - static_cast<int>(one_step_in.size()), end, utf8, Doing::nothing);
    change(start, end, utf8, Doing::typing);
}

void CodeDocument::paste(std::string_view utf8) {
    const auto [start, end] = selection();
    const std::string clean = cleaned(utf8, line_break());
    if (!clean.empty()) change(start, end, clean, Doing::nothing);
}

std::string CodeDocument::line_break() const {
    const bool carriage = line_count() > 1 && line_start(1) >= 2 && text_[u(line_start(1) - 2)] == '\r';
    return carriage ? "\r\n" : "\n";
}

void CodeDocument::new_line() {
    const auto [start, end] = selection();
    const int first = line_start(line_of(start));
    std::string indentation;
    for (int at = first; at < start && (text_[u(at)] == ' ' || text_[u(at)] == '\t'); ++at)
        indentation += text_[u(at)];
    int before = start, after = end;
    while (before > first && is_blank(text_[u(before - 1)])) --before;
    const int size = static_cast<int>(text_.size());
    while (after < size && (text_[u(after)] == ' ' || text_[u(after)] == '\t')) ++after;
    const bool opens = before > first && (text_[u(before - 1)] == '{' || text_[u(before - 1)] == '[');
    const bool closes = after < size && (text_[u(after)] == '}' || text_[u(after)] == ']');
    std::string inserted = line_break() + indentation + (opens ? std::string(one_step_in) : "");
    const std::string tail = opens && closes ? line_break() + indentation : "";
    replace(start, opens || closes ? after : end, inserted + tail, static_cast<int>(tail.size()));
}

void CodeDocument::indent() {
    if (!has_selection() || line_of(caret_) == line_of(anchor_)) return type(one_step_in);
    shift_lines(true);
}

void CodeDocument::unindent() { shift_lines(false); }

void CodeDocument::shift_lines(bool further) {
    const auto [start, end] = selection();
    const int first = line_of(start);
    const int last = end > start && end == line_start(line_of(end)) ? line_of(end) - 1 : line_of(end);
    std::string block;
    for (int n = first; n <= last; ++n) {
        std::string_view words = line(n);
        if (further && !words.empty()) block += one_step_in;
        const std::size_t blanks = std::min(words.find_first_not_of(' '), words.size());
        if (!further) words.remove_prefix(std::min(blanks, one_step_in.size()));
        block += words;
        if (n < last) block += line_break();
    }
    const int from = line_start(first);
    change(from, line_end(last), block, Doing::nothing);
    select(from, from + static_cast<int>(block.size()));
}

void CodeDocument::backspace(bool word) {
    const auto [start, end] = selection();
    const int from = start != end ? start : step_left(caret_, word);
    if (from != end) change(from, end, "", Doing::deleting);
}

void CodeDocument::delete_forward(bool word) {
    const auto [start, end] = selection();
    const int to = start != end ? end : step_right(caret_, word);
    if (to != start) change(start, to, "", Doing::deleting);
}

std::string CodeDocument::cut() {
    if (!has_selection()) {
        const int line = line_of(caret_);
        anchor_ = line_start(line);
        caret_ = line + 1 < line_count() ? line_start(line + 1) : static_cast<int>(text_.size());
    }
    const std::string taken = selected_text();
    const auto [start, end] = selection();
    if (start != end) change(start, end, "", Doing::nothing);
    return taken;
}

int CodeDocument::on_border(int offset) const {
    offset = std::clamp(offset, 0, static_cast<int>(text_.size()));
    const int number = line_of(offset), start = line_start(number);
    if (offset > line_end(number)) return line_end(number);
    const std::vector<int> borders = cluster_borders(line(number));
    return start + *(std::upper_bound(borders.begin(), borders.end(), offset - start) - 1);
}

int CodeDocument::step_left(int from, bool word) const {
    if (from <= 0) return 0;
    const int number = line_of(from), start = line_start(number);
    if (from == start) return line_end(number - 1);
    int at = from - start;
    const std::string_view words = line(number);
    if (word)
        while (at > 0 && is_blank(words[u(at - 1)])) --at;
    if (at == 0) return start;
    const std::vector<int> borders = word ? word_borders(words) : cluster_borders(words);
    const auto found = std::lower_bound(borders.begin(), borders.end(), at);
    return start + (found == borders.begin() ? 0 : *(found - 1));
}

int CodeDocument::step_right(int from, bool word) const {
    const int size = static_cast<int>(text_.size());
    if (from >= size) return size;
    const int number = line_of(from), start = line_start(number);
    if (from >= line_end(number)) return number + 1 < line_count() ? line_start(number + 1) : size;
    const std::string_view words = line(number);
    const std::vector<int> borders = word ? word_borders(words) : cluster_borders(words);
    const auto found = std::upper_bound(borders.begin(), borders.end(), from - start);
    int to = found == borders.end() ? static_cast<int>(words.size()) : *found;
    while (word && to < static_cast<int>(words.size()) && is_blank(words[u(to)])) ++to;
    return start + to;
}

void CodeDocument::left(bool select, bool word) {
    const auto [start, end] = selection();
    move_to(!select && !word && start != end ? start : step_left(caret_, word), select);
}

void CodeDocument::right(bool select, bool word) {
    const auto [start, end] = selection();
    move_to(!select && !word && start != end ? end : step_right(caret_, word), select);
}

void CodeDocument::move_to(int offset, bool select) {
    caret_ = on_border(offset);
    if (!select) anchor_ = caret_;
    doing_ = Doing::nothing;
}

void CodeDocument::home(bool select) {
    const int number = line_of(caret_), start = line_start(number);
    const std::size_t letter = line(number).find_first_not_of(" \t");
    const int first = start + static_cast<int>(letter == std::string_view::npos ? 0 : letter);
    move_to(caret_ == first ? start : first, select);
}

void CodeDocument::select(int start, int end) {
    anchor_ = on_border(start);
    caret_ = on_border(end);
    doing_ = Doing::nothing;
}

void CodeDocument::select_word_at(int offset) {
    const int number = line_of(offset), start = line_start(number);
    const std::vector<int> borders = word_borders(line(number));
    const auto after = std::upper_bound(borders.begin(), borders.end(), offset - start);
    const int from = after == borders.begin() ? 0 : *(after - 1);
    const int to = after == borders.end() ? static_cast<int>(line(number).size()) : *after;
    select(start + from, start + to);
}

void CodeDocument::select_all() { select(0, static_cast<int>(text_.size())); }

bool CodeDocument::undo() {
    doing_ = Doing::nothing;
    if (past_.empty()) return false;
    Record record = std::move(past_.back());
    past_.pop_back();
    put(record.at, record.at + static_cast<int>(record.inserted.size()), record.removed);
    caret_ = record.caret_before, anchor_ = record.anchor_before;
    future_.push_back(std::move(record));
    return true;
}

bool CodeDocument::redo() {
    doing_ = Doing::nothing;
    if (future_.empty()) return false;
    Record record = std::move(future_.back());
    future_.pop_back();
    put(record.at, record.at + static_cast<int>(record.removed.size()), record.inserted);
    caret_ = anchor_ = record.caret_after;
    past_.push_back(std::move(record));
    return true;
}

}  // namespace sim::gui::workshop
