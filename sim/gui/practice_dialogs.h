// What stands above the practice screen: questions, the hand-off, the draft in large words.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

/// One question with two answers; true when the first button was pressed, false for the second, empty for
/// neither. `name` is the prefix of "<name>/confirm" and "<name>/cancel".
struct Question {
    std::string_view name, title;
    std::string_view words;
    std::string_view yes, no;
};
std::optional<bool> ask(Ui& ui, Box window, const Question& question);

/// The draft in words that can be read from a distance, and aloud where the machine can.
void draw_preview(Ui& ui, Box window, const viewmodel::Preview& preview, bool can_send,
                  std::string_view send_label, Intents& intents);

/// Department and note in one; the note is asked for.
class HandOffDialog {
  public:
    void open(Ui& ui);
    bool is_open() const { return open_; }
    void draw(Ui& ui, Box window, const viewmodel::Composer& composer, Intents& intents);

  private:
    void draw_departments(Ui& ui, Box& rest, const viewmodel::Composer& composer);
    void draw_foot(Ui& ui, Box foot, const viewmodel::Composer& composer, bool dismissed, Intents& intents);
    EditorBox note_;
    std::string text_, to_;
    bool open_ = false;
    bool asked_ = false;  ///< it was pressed without a department or a note
};

}  // namespace sim::gui
