// Who wrote, who waits longest, who is most urgent: tabs, order, filter, rows.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class InboxView {
  public:
    void draw(Ui& ui, Box box, const viewmodel::Inbox& inbox, Intents& intents);
    /// The keys that go from conversation to conversation, where the list itself is not on the screen.
    void take_keys(Ui& ui, const viewmodel::NextUp& next, Intents& intents);
    /// The menus of order and filter, above everything else; call last.
    void draw_menu(Ui& ui, Box window, const viewmodel::Inbox& inbox, Intents& intents);
    bool menu_open() const { return menu_ != Menu::none; }

  private:
    enum class Menu { none, sort, filter };
    void draw_choices(Ui& ui, Box row, const viewmodel::Inbox& inbox, Intents& intents);
    void draw_next(Ui& ui, Box foot, const viewmodel::NextUp& next, Intents& intents);
    static void go_on(const viewmodel::NextUp& next, Intents& intents);
    void draw_rows(Ui& ui, Box box, const viewmodel::Inbox& inbox, Intents& intents);

    Menu menu_ = Menu::none;
    Box menu_anchor_;
    std::string shown_selected_;  ///< of the last frame: another one scrolls into sight
};

}  // namespace sim::gui
