// The desk's page about people: a list, what can be done about the chosen one, assignments, seals.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/people_page.h"

namespace sim::gui {

class PeopleView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::PeoplePage& page, Intents& intents);

  private:
    void draw_tabs_of_desk(Ui& ui, Box& rest, const viewmodel::PeoplePage& page, Intents& intents);
    void draw_erasing(Ui& ui, Box window, const viewmodel::PeoplePage& page, Intents& intents);

    EditorBox name_{true};
    std::string typed_;
};

/// Who is given what until when.
void draw_assigning(Ui& ui, Box window, const viewmodel::AssignDraft& draft, Intents& intents);

}  // namespace sim::gui
