// The editor on the screen: line numbers, colours, marks, proposals, keys and mouse. Only the rows in sight
// are drawn, so that long files stay quick. What is typed changes the document at once; everything else goes
// to the caller.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "sim/gui/ui.h"
#include "sim/gui/workshop/code_file.h"
#include "sim/gui/workshop/code_layout.h"
#include "sim/viewmodel/workshop/code.h"

namespace sim::gui::workshop {

/// What is shown on top of the text, and who knows how words may go on.
struct CodeDecoration {
    const std::vector<viewmodel::workshop::CodeMark>& marks;
    const std::vector<viewmodel::workshop::CodeNote>& notes;
    const std::vector<std::pair<int, int>>& found;  ///< what the search has found
    int found_now = -1;
    int lit_from = -1, lit_to = -1;  ///< the step under the caret: a line beside its rows
    std::function<viewmodel::workshop::Completion()> complete;
};

class CodeView {
  public:
    /// Gives the changes made to the text since the last frame.
    std::vector<CodeChange> draw(Ui& ui, std::string_view name, Box box, CodeFile& file,
                                 const CodeDecoration& decoration);
    /// The list of proposals, above everything drawn so far; call it last.
    void draw_proposals(Ui& ui, std::string_view name, Box window, CodeFile& file,
                        const CodeDecoration& decoration);
    /// Brings the caret into sight in the next frame, in the middle where it is far.
    void show_caret() { show_caret_ = true; }

  private:
    struct Sight;
    void take_keys(Ui& ui, CodeFile& file, const CodeDecoration& decoration);
    bool take_event(const InputEvent& event, CodeFile& file, const CodeDecoration& decoration);
    bool take_proposal_key(const InputEvent& event, CodeFile& file, const CodeDecoration& decoration);
    bool take_move(const InputEvent& event, CodeDocument& document);
    bool take_command(const InputEvent& event, CodeDocument& document);
    void take_mouse(Ui& ui, CodeDocument& document, const Touch& touch);
    void take_bar(Ui& ui, std::string_view name, Box box);
    void move_rows(CodeDocument& document, int step, bool select);
    void accept(CodeFile& file, const viewmodel::workshop::Proposal& proposal);
    void renew_proposals(const CodeDecoration& decoration, bool asked);
    void lay_out(CodeDocument& document);
    void follow_caret(const CodeDocument& document);
    void paint_row(Ui& ui, CodeFile& file, const CodeDecoration& decoration, const CodeRow& row, float y);
    void paint_number(Ui& ui, const CodeRow& row, float y, const viewmodel::workshop::CodeMark* worst,
                      bool here) const;
    void paint_tokens(Ui& ui, CodeFile& file, const CodeRow& row, float y);
    void paint_ground(Ui& ui, CodeFile& file, const CodeDecoration& decoration, const CodeRow& row, float y);
    void paint_marks(Ui& ui, const CodeDocument& document, const CodeDecoration& decoration,
                     const CodeRow& row, float y);
    void paint_line_end(Ui& ui, const CodeDocument& document, const CodeDecoration& decoration,
                        const CodeRow& row, float y);
    void paint_caret(Ui& ui, const CodeDocument& document);
    void paint_bar(Ui& ui, const CodeDocument& document, const CodeDecoration& decoration, Box box);
    Box place_of(const CodeDocument& document, const CodeRow& row, float y, int from, int to) const;

    CodeLayout layout_;
    CodeMetrics metrics_;
    std::vector<CodeChange> changes_;
    viewmodel::workshop::Completion completion_;
    int chosen_ = 0;
    bool proposing_ = false;
    Box text_box_;
    float step_ = 20, scroll_ = 0, wanted_x_ = -1;
    int rows_per_page_ = 20, followed_caret_ = -1;
    bool show_caret_ = false;
};

}  // namespace sim::gui::workshop
