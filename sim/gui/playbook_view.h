// The brand's playbook beside the conversation: what to do, ready words, articles, policy; and the status
// board.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class PlaybookView {
  public:
    /// Sets `announce` when the trainee wants to write the announcement that the status board asks for.
    void draw(Ui& ui, Box box, const viewmodel::PlaybookPanel& playbook, Intents& intents, bool& announce);

  private:
    float draw_card(Ui& ui, Box box, const viewmodel::PlaybookCard& card, std::string_view name,
                    Intents& intents, bool& announce);
    void draw_search(Ui& ui, Box field, const viewmodel::PlaybookPanel& playbook, Intents& intents);

    EditorBox search_{true};
};

}  // namespace sim::gui
