// A text file being written: bytes, caret, selection, lines, undo. The caret stands only between grapheme
// clusters. Every change goes through one function and can be taken back to the same bytes. Knows no screen
// and no file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::gui::workshop {

/// Bytes [at, at + removed) gave way to `inserted` new ones.
struct CodeChange {
    int at = 0;
    int removed = 0;
    int inserted = 0;
};

class CodeDocument {
  public:
    CodeDocument();

    const std::string& text() const { return text_; }
    /// Counts up with every change of the text, undo included.
    int revision() const { return revision_; }
    int caret() const { return caret_; }
    int anchor() const { return anchor_; }
    std::pair<int, int> selection() const;
    bool has_selection() const { return caret_ != anchor_; }
    std::string selected_text() const;

    int line_count() const { return static_cast<int>(line_starts_.size()); }
    int line_of(int offset) const;
    int line_start(int line) const { return line_starts_[static_cast<std::size_t>(line)]; }
    /// Before its line break.
    int line_end(int line) const;
    std::string_view line(int number) const;

    /// Another text: caret at the start, nothing to undo.
    void load(std::string text);
    /// The text as given, can be undone; the caret stays where it was as far as it can.
    void replace_all(const std::string& text);
    /// One change at a place, can be undone; the caret goes behind it, or `caret_back` bytes before its end.
    void replace(int start, int end, std::string_view text, int caret_back = 0);

    void type(std::string_view utf8);   ///< runs of typing are undone together, word by word
    void paste(std::string_view utf8);  ///< line ends as the text has them; no control characters
    void new_line();                    ///< indented as JSON wants it
    void indent();                      ///< two blanks, or all selected lines further in
    void unindent();
    void backspace(bool word = false);
    void delete_forward(bool word = false);
    std::string cut();  ///< without a selection: the whole line

    void left(bool select, bool word = false);
    void right(bool select, bool word = false);
    void move_to(int offset, bool select);
    /// To the line's first letter, or before its blanks when it is there already.
    void home(bool select);
    void select(int start, int end);
    void select_word_at(int offset);
    void select_all();

    bool undo();
    bool redo();

    /// All changes since the last call, in order.
    std::vector<CodeChange> take_changes() { return std::exchange(changes_, {}); }
    /// Nearest place between clusters, at or before.
    int on_border(int offset) const;

  private:
    struct Record {
        int at = 0;
        std::string removed, inserted;
        int caret_before = 0, anchor_before = 0, caret_after = 0;
    };
    enum class Doing { nothing, typing, deleting };

    void change(int start, int end, std::string_view text, Doing doing);
    void put(int start, int end, std::string_view text);
    bool joins(const Record& last, int start, int end, Doing doing) const;
    void find_lines(int from_line, const CodeChange& change);
    int step_left(int from, bool word) const;
    int step_right(int from, bool word) const;
    std::string line_break() const;
    void shift_lines(bool further);

    std::string text_;
    std::vector<int> line_starts_;
    std::vector<Record> past_, future_;
    std::vector<CodeChange> changes_;
    int caret_ = 0, anchor_ = 0, revision_ = 0;
    Doing doing_ = Doing::nothing;
};

}  // namespace sim::gui::workshop
