// One conversation as both sides see it: public posts, the private part behind its own bar, notes, decisions.
#pragma once

#include <string>
#include <vector>

#include "sim/gui/intents.h"
#include "sim/gui/message_selection.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class ScrollArea;

class ThreadView {
  public:
    /// `reserved` is room that the head leaves free at its right end, `before` at its left end.
    void draw(Ui& ui, Box box, const viewmodel::Thread& thread, float reserved, Intents& intents,
              float before = 0);
    /// Before the composer is drawn: what is selected here is copied, and Ctrl Up goes into the messages.
    void take_keys(Ui& ui, const viewmodel::Thread& thread) {
        selection_.take_keys(ui, thread, "practice/composer");
    }
    /// The triage marks, above everything else; call last.
    void draw_triage(Ui& ui, Box window, const viewmodel::Thread& thread, Intents& intents);
    /// Less where there is little room.
    float head_height(Ui& ui, Box box) const { return ui.px(box.h < ui.px(200) ? 44 : 56); }
    bool triage_open() const { return triage_; }

  private:
    void draw_head(Ui& ui, Box head, const viewmodel::Thread& thread, Intents& intents);
    void draw_marks(Ui& ui, Box& head, const viewmodel::Thread& thread);
    void measure(Ui& ui, float width, const viewmodel::Thread& thread);
    void draw_unseen(Ui& ui, Box box, std::size_t count);
    float draw_items(Ui& ui, Box rest, ScrollArea& area, Box window, const viewmodel::Thread& thread,
                     Intents& intents);
    void mark_words(Ui& ui, Box box, std::size_t item, const viewmodel::Thread& thread);
    void note_where_to_go(const viewmodel::Thread& thread);

    std::string shown_;                        ///< conversation of the last frame
    std::size_t shown_items_ = 0;              ///< and how much of it there was
    std::size_t seen_items_ = 0;               ///< of them above the end that was in sight last
    float shown_room_ = 0, shown_length_ = 0;  ///< how high the room was, and how long what is in it
    bool follows_ = true;         ///< the end stays in sight, whatever is added, until somebody scrolls up
    std::vector<float> heights_;  ///< of its items at the width and scale they were measured for
    float measured_width_ = 0, measured_line_ = 0;
    MessageSelection selection_{"practice/thread"};
    int gone_to_ = 0;          ///< of what is looked for, when it was last brought into sight
    std::size_t goes_to_ = 0;  ///< the item that is being brought into sight
    int goes_for_frames_ = 0;  ///< as long as this: another conversation's height is known a frame later
    bool triage_ = false;
    Box triage_anchor_;
};

}  // namespace sim::gui
