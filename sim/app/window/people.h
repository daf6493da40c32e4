// The desk's page about people in the window: roles, passphrases, assignments, one's data, seals.
#pragma once

#include "sim/app/window/door.h"
#include "sim/gui/people_view.h"
#include "sim/people/assignment.h"
#include "sim/store/people_book.h"

namespace sim::app {

/// What is in hand while something is assigned.
struct AssigningDesk {
    bool open = false;
    std::string scenario;
    std::string to = "person";  ///< "person", "team Leeds", "cohort 2026-06"
    int due_in_days = 7;        ///< 0: no day
    int again_after_days = 0;
    bool certify = false;
};

class WindowPeople {
  public:
    WindowPeople(Workplace& context, WindowDoor& door) : context_(context), door_(door) {}

    void draw(Frame& frame, gui::Intents& intents);
    /// Throws Failure.
    void answer(const viewmodel::PeopleIntent& intent);
    /// Asks everything anew. Throws Failure.
    void refresh(const std::vector<viewmodel::TeamPage>& pages);

  private:
    void refresh() { refresh(shown_.pages); }
    void choose(const viewmodel::ChooseAssigning& choice);
    void keep_assigning();
    void export_chosen();
    void erase_chosen();

    Workplace& context_;
    WindowDoor& door_;
    std::string chosen_;
    bool erasing_ = false;
    AssigningDesk assigning_;
    viewmodel::PeoplePage shown_;
    gui::PeopleView view_;
};

/// All that the page shows; `today` is a day. Reads the store and this machine's seals; throws Failure.
viewmodel::PeoplePage people_page(Workplace& context, const std::string& chosen, const std::string& today);
viewmodel::AssignDraft assign_draft(Workplace& context, const std::string& chosen, const AssigningDesk& desk);

}  // namespace sim::app
