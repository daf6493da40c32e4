// The workshop's editor: the text, its problems and examples, the graph and the time line beside it.
#pragma once

#include <string>
#include <vector>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/gui/workshop/code_view.h"
#include "sim/gui/workshop/graph_view.h"
#include "sim/gui/workshop/intents.h"
#include "sim/viewmodel/workshop/screens.h"

namespace sim::gui::workshop {

class EditorScreen {
  public:
    /// Gives the changes that were typed.
    std::vector<CodeChange> draw(Ui& ui, Box window, CodeFile& file,
                                 const viewmodel::workshop::Editor& editor, const CodeDecoration& decoration,
                                 Intents& intents, Wishes& wishes);
    /// Brings the caret into sight and the keyboard to the text.
    void show_caret() { code_.show_caret(), begun_ = false; }
    /// What the search has found, for the decoration.
    const std::vector<std::pair<int, int>>& found() const { return found_; }
    int found_now() const { return found_now_; }

  private:
    enum class Bar { none, find, go };
    void draw_top(Ui& ui, Box bar, const viewmodel::workshop::Editor& editor, Intents& intents,
                  Wishes& wishes);
    void draw_right(Ui& ui, Box box, const viewmodel::workshop::Editor& editor, Wishes& wishes);
    void draw_graph(Ui& ui, Box box, const viewmodel::workshop::Editor& editor, Wishes& wishes);
    void draw_tabs(Ui& ui, Box& head, const viewmodel::workshop::Editor& editor, Wishes& wishes);
    void draw_find(Ui& ui, Box box, CodeFile& file);
    /// Its name, and what is wrong in it.
    void draw_file(Ui& ui, Box bar, const viewmodel::workshop::Editor& editor);
    void draw_status(Ui& ui, Box box, const viewmodel::workshop::Editor& editor);
    void take_keys(Ui& ui, CodeFile& file, const viewmodel::workshop::Editor& editor, Wishes& wishes);
    void take_find_keys(Ui& ui, CodeFile& file);
    void next_pane(Ui& ui);
    void open_bar(Ui& ui, Bar bar, CodeFile& file);
    void search(CodeFile& file);
    void go_to_hit(CodeFile& file, int step);
    void next_problem(CodeFile& file, const viewmodel::workshop::Editor& editor, int step, Wishes& wishes);

    CodeView code_;
    GraphView graph_;
    EditorBox field_{true};
    Bar bar_ = Bar::none;
    std::string typed_, searched_;
    bool select_typed_ = false;  ///< the bar was just opened: typing replaces what stands in it
    int searched_revision_ = -1, found_now_ = -1;
    std::vector<std::pair<int, int>> found_;
    bool begun_ = false;
};

}  // namespace sim::gui::workshop
