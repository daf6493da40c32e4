// The line above the conversation in which words are looked for in all conversations, and where they stand.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/find.h"

namespace sim::gui {

class FindView {
  public:
    /// Ctrl F: shown, and the keyboard goes there. Whatever was looked for last is typed over.
    void take_keys(Ui& ui, const viewmodel::Find& find, Intents& intents);
    /// How much of a column of this height it takes; 0 while it is not shown.
    float height(Ui& ui, const viewmodel::Find& find, float column) const;
    /// `below` has the keyboard when it closes.
    void draw(Ui& ui, Box box, const viewmodel::Find& find, std::string_view below, Intents& intents);
    static bool has_keyboard(const Ui& ui) { return ui.focus() == "practice/find"; }

  private:
    void draw_field(Ui& ui, Box row, const viewmodel::Find& find, std::string_view below, Intents& intents);
    void draw_places(Ui& ui, Box rows, const viewmodel::Find& find, Intents& intents);

    EditorBox words_{true};
};

}  // namespace sim::gui
