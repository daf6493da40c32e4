// The panel behind a person's name: who practises here, and what they like.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/home.h"

namespace sim::gui {

class ProfileView {
  public:
    bool open() const { return open_; }
    void show() { open_ = true; }
    /// Above the screen, below `anchor`, which opens it.
    void draw(Ui& ui, Box window, Box anchor, const viewmodel::Home& home, Intents& intents);

  private:
    void draw_people(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_name_field(Ui& ui, Box& rest, Intents& intents);
    void draw_choices(Ui& ui, Box& rest, const viewmodel::Profile& profile, Intents& intents);

    EditorBox name_{true};
    std::string typed_;
    bool open_ = false;
};

/// A field of one line with a frame, for a name; true when what is typed changed.
bool name_field(Ui& ui, std::string_view name, Box frame, EditorBox& editor, std::string& typed,
                std::string_view hint);

}  // namespace sim::gui
