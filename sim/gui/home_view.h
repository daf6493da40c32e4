// The first screen: what to practise next, the library, how one does, past sessions, a session to resume.
#pragma once

#include <span>

#include "sim/gui/intents.h"
#include "sim/gui/profile_view.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/home.h"

namespace sim::gui {

/// The rooms that the bar leads to; the one we are in is underlined.
enum class Tab { practise, progress, team };
void draw_tabs(Ui& ui, Box& bar, Tab here, Intents& intents);
/// The program's name at the left of the bar, where there is room for it.
void draw_name(Ui& ui, Box& bar);

class HomeView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Home& home, Intents& intents);

  private:
    Box draw_bar(Ui& ui, Box bar, const viewmodel::Home& home, Intents& intents);
    void draw_resume(Ui& ui, Box& rest, const viewmodel::ResumeOffer& offer, Intents& intents);
    void draw_other_unfinished(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_welcome(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_next(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_library(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
    void draw_level(Ui& ui, Box& rest, const viewmodel::CourseLevel& level);
    void draw_cards(Ui& ui, Box& rest, std::span<const viewmodel::ScenarioCard> cards, Intents& intents);
    void draw_band(Ui& ui, Box band, const viewmodel::ScenarioCard& card);
    void draw_card(Ui& ui, Box box, const viewmodel::ScenarioCard& card, Intents& intents);

    EditorBox name_{true};
    std::string typed_name_;
    bool asked_ = false;  ///< the name field had the focus once
    ProfileView profile_;
};

/// The column at the right: drill, standing, what is due, past sessions.
void draw_home_side(Ui& ui, Box box, const viewmodel::Home& home, Intents& intents);
/// The same in two parts, for a window that has only one column: above the library, and below it.
void draw_home_drill(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);
void draw_home_past(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents);

}  // namespace sim::gui
