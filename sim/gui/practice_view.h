// The practice screen: inbox, conversation, and the customer with the playbook, in three columns.
#pragma once

#include "sim/gui/composer_dialogs.h"
#include "sim/gui/find_view.h"
#include "sim/gui/inbox_view.h"
#include "sim/gui/playbook_view.h"
#include "sim/gui/practice_dialogs.h"
#include "sim/gui/thread_view.h"
#include "sim/gui/toasts_view.h"
#include "sim/gui/top_bar_view.h"

namespace sim::gui {

class PracticeView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents);

  private:
    void draw_middle(Ui& ui, Box box, const viewmodel::Practice& practice, bool drawer_fits,
                     Intents& intents);
    bool folds(Ui& ui, Box window, const viewmodel::Practice& practice);
    void draw_columns(Ui& ui, Box window, const viewmodel::Practice& practice, bool drawer_fits,
                      Intents& intents);
    void hear_typing(Ui& ui, const viewmodel::Practice& practice, Intents& intents);
    void draw_right(Ui& ui, Box box, const viewmodel::Practice& practice, Intents& intents);
    void draw_drawer(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents);
    void draw_questions(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents);
    void draw_help(Ui& ui, Box& box, const viewmodel::Practice& practice);
    void draw_above(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents);
    void draw_announcement(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents);
    bool something_above(const viewmodel::Practice& practice) const;

    TopBarView top_bar_;
    InboxView inbox_;
    ThreadView thread_;
    FindView find_;
    ToastsView toasts_;
    ComposerView composer_;
    ComposerDialogs dialogs_;
    PlaybookView playbook_;
    EditorBox announcement_;
    std::string announcement_text_, announcement_handle_;
    bool announcing_ = false;
    bool drawer_ = false;
    bool folded_ = false;              ///< too narrow for two columns: the list or the conversation
    bool list_ = true;                 ///< folded: the list is what is shown
    std::string list_for_;             ///< the conversation chosen when it was
    std::size_t hidden_hints_ = 0;     ///< of the open conversation: put away until there is one more
    std::string focused_for_;          ///< conversation for which the editor was given the focus
    std::vector<InputEvent> unheard_;  ///< letters typed while no conversation was open
};

}  // namespace sim::gui
