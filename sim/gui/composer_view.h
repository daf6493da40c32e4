// Where the reply is written. Frame, button and words change together with the mode; nothing resets the mode
// by itself.
#pragma once

#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class ComposerView {
  public:
    /// Height it wants in a column of this width.
    float height(Ui& ui, float width, const viewmodel::Composer& composer) const;
    void draw(Ui& ui, Box box, const viewmodel::Composer& composer, const std::string& conversation,
              Intents& intents);
    /// The menus, above everything else; call last. True while one is open.
    bool draw_menu(Ui& ui, Box window, const viewmodel::Composer& composer, Intents& intents);
    bool menu_open() const { return menu_ != Menu::none; }

  private:
    enum class Menu { none, handles, departments, redirect };
    void draw_modes(Ui& ui, Box row, const viewmodel::Composer& composer, Intents& intents);
    void draw_from(Ui& ui, Box row, const viewmodel::Composer& composer);
    void draw_routes(Ui& ui, Box& rest, const viewmodel::Composer& composer, Intents& intents);
    void choose_route(const viewmodel::RouteChoice& route, const viewmodel::Composer& composer, Box chip,
                      Intents& intents);
    void draw_foot(Ui& ui, Box row, const viewmodel::Composer& composer, Intents& intents);

    EditorBox editor_;
    Menu menu_ = Menu::none;
    Box menu_anchor_;
};

}  // namespace sim::gui
