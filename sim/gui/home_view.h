// The first screen: what to practise next, the library, past sessions, a session to resume.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/home.h"

namespace sim::gui {

class HomeView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Home& home, Intents& intents);

  private:
    void draw_bar(Ui& ui, Box bar, const viewmodel::Home& home, Intents& intents);
    void draw_name_field(Ui& ui, Box& bar, const viewmodel::Home& home, Intents& intents);
    void draw_resume(Ui& ui, Box& rest, const viewmodel::ResumeOffer& offer, Intents& intents);
    void draw_next(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_library(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_card(Ui& ui, Box box, const viewmodel::ScenarioCard& card, Intents& intents);
    void draw_past(Ui& ui, Box box, const viewmodel::Home& home, Intents& intents);

    EditorBox name_{true};
    std::string typed_name_;
    bool naming_ = false;
};

}  // namespace sim::gui
