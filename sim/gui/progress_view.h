// How a person is doing: what is next, trends, badges, history, and two attempts side by side.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/progress.h"

namespace sim::gui {

class ProgressView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Progress& progress, Intents& intents);

  private:
    void draw_history(Ui& ui, Box& rest, const viewmodel::Progress& progress, Intents& intents);
    void draw_filters(Ui& ui, Box head, const viewmodel::Progress& progress, Intents& intents);
    void draw_menu(Ui& ui, Box window, const viewmodel::Progress& progress, Intents& intents);

    bool menu_open_ = false;
    Box menu_anchor_;
};

/// The dialog over the screen.
void draw_comparison(Ui& ui, Box window, const viewmodel::Comparison& comparison, Intents& intents);

}  // namespace sim::gui
