// The passphrase of whoever sits down, or a new one: a dialog above whatever room is shown.
#pragma once

#include "sim/gui/intents.h"
#include "sim/gui/widgets/secret_field.h"
#include "sim/viewmodel/door.h"

namespace sim::gui {

class DoorView {
  public:
    void draw(Ui& ui, Box window, const viewmodel::Door& door, Intents& intents);
    /// To be called in frames without it: forgets what was typed.
    void closed();

  private:
    SecretField words_, again_;
    bool focused_ = false;
};

}  // namespace sim::gui
