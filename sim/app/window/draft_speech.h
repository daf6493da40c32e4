// Speaks the draft that is shown in large words, where the machine can.
#pragma once

#include "sim/app/data/workplace.h"
#include "sim/app/platform/speech.h"
#include "sim/viewmodel/desk.h"

namespace sim::app {

class DraftSpeech {
  public:
    bool available() const { return speech_.available(); }
    /// Once a frame: whether it still speaks; where it could not, the trainee hears of it instead.
    void listen(Workplace& context, viewmodel::Desk& desk);
    /// After the desk was told to speak, or to be silent.
    void follow(const viewmodel::Desk& desk);

  private:
    Speech speech_;
};

}  // namespace sim::app
