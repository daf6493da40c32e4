// A text being written: buffer, caret, selection, undo. Real UTF-8; the caret stands only between grapheme
// clusters, so an emoji of any length is one step and one deletion. Knows no screen: lines and pixels are
// WrappedText's.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::gui {

class TextEditor {
  public:
    const std::string& text() const { return now_.text; }
    int caret() const { return now_.caret; }
    bool has_selection() const { return now_.caret != now_.anchor; }
    std::pair<int, int> selection() const;  ///< start, end; equal when nothing is selected
    std::string selected_text() const;

    /// Another text altogether: caret at its end, nothing to undo.
    void load(std::string text);
    /// The same text changed from outside (a saved reply, an emptied draft): can be undone.
    void replace_all(std::string text);

    void type(std::string_view utf8);  ///< runs of typing are undone together, word by word
    /// Line ends become line feeds, control characters are dropped, and so is what goes far beyond the
    /// longest message.
    void paste(std::string_view utf8);
    void backspace(bool word = false);
    void delete_forward(bool word = false);
    std::string cut();
    /// One undoable change: these bytes give way to `utf8`; the caret stands behind it.
    void replace(int start, int end, std::string_view utf8);

    void left(bool select, bool word = false);
    void right(bool select, bool word = false);
    void move_to(int offset, bool select);
    void select_all();
    void select_word_at(int offset);
    void select_line(int start, int end);

    bool undo();
    bool redo();

  private:
    struct Moment {
        std::string text;
        int caret = 0;
        int anchor = 0;
    };
    enum class Doing { nothing, typing, deleting };

    void remember(Doing doing);
    void erase(int start, int end);
    void put(std::string_view utf8);
    int step_left(int from, bool word) const;
    int step_right(int from, bool word) const;
    int on_border(int offset) const;

    Moment now_;
    std::vector<Moment> past_, future_;
    Doing doing_ = Doing::nothing;
};

}  // namespace sim::gui
