// Where words are typed: a wrapped, scrolling editor on the screen around a TextEditor.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/gui/text_editor.h"
#include "sim/gui/ui.h"

namespace sim::gui {

/// Of a focused editor: it blinks while one types, and asks for the frames it needs to.
bool caret_shown(Ui& ui);

class EditorBox {
  public:
    explicit EditorBox(bool one_line = false) : one_line_(one_line) {}

    /// Shows `text` of the thing called `key` and takes typing; true when the trainee changed it: see text().
    /// `hit` is where a click reaches it, the box itself when left out.
    /// Another key is another text with its own undo; the same key with another text is a change from
    /// outside.
    bool draw(Ui& ui, std::string_view name, Box box, std::string_view key, const std::string& text,
              std::string_view hint, Box hit = {});
    /// The same of one line in a frame of its own, which is lit while it has the keyboard, and reached by a
    /// click anywhere in it.
    bool draw_framed(Ui& ui, std::string_view name, Box frame, std::string_view key, const std::string& text,
                     std::string_view hint);
    /// These bytes of the text are underlined from now on, as long as it is the text they were found in; not
    /// the word that is just being typed.
    void underline(std::vector<std::pair<int, int>> words) { underlined_ = std::move(words); }
    const std::string& text() const { return editor_.text(); }
    /// Bytes of text(); equal when nothing is selected.
    std::pair<int, int> selection() const { return editor_.selection(); }
    int caret() const { return editor_.caret(); }
    /// One undoable change of the text; then the first blank in it is selected, if there is one.
    void replace(int start, int end, std::string_view utf8);
    /// Where the caret is, in place of what is selected; one undoable change.
    void insert(std::string_view utf8) { editor_.paste(utf8); }
    /// What is typed next takes the place of all of it.
    void select_all() { editor_.select_all(); }

  private:
    void take_keys(Ui& ui, const class WrappedText& lines, int lines_per_page);
    bool take_move(Ui& ui, const struct InputEvent& event, const class WrappedText& lines,
                   int lines_per_page);
    bool take_tab(Ui& ui, const struct InputEvent& event);
    void select_blank(int step);
    void change_text(std::string_view key, const std::string& text);
    void paint_underlined(Ui& ui, const class WrappedText& lines, Box box);
    void paint_blanks(Ui& ui, const class WrappedText& lines, Box box);
    bool take_command(const struct InputEvent& event);
    void move_lines(const class WrappedText& lines, int step, bool select);
    void take_mouse(Ui& ui, const class WrappedText& lines, Box box, const Touch& touch);
    void paint(Ui& ui, const class WrappedText& lines, Box box, bool focused);
    void follow_caret(const class WrappedText& lines, float step, Box box);

    TextEditor editor_;
    std::string key_;
    std::map<std::string, TextEditor, std::less<>> others_;  ///< by key: whoever comes back can undo
    std::vector<std::pair<int, int>> underlined_;
    bool one_line_;
    float scroll_ = 0;
    float aside_ = 0;      ///< how far one long line is moved to the left
    float wanted_x_ = -1;  ///< the column that Up and Down keep to
    int followed_caret_ = -1;
};

}  // namespace sim::gui
