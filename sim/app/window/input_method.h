// Keys that an input method keeps for itself. GLFW 3.3 tells of every key that is pressed, also of those with
// which somebody composes: Enter would confirm the word and break the line, Backspace would delete twice.
#pragma once

#include <vector>

#include "sim/gui/input.h"

namespace sim::app {

class InputMethod {
  public:
    /// From now on it is told what the input method takes. One window at a time.
    InputMethod();
    ~InputMethod();
    InputMethod(const InputMethod&) = delete;
    InputMethod& operator=(const InputMethod&) = delete;

    /// A key was pressed, `code` is its place on the keyboard: goes to `input` unless the input method took
    /// it. If that one gives it back, it follows then; but nothing with Ctrl or Alt while a word is composed,
    /// for nothing is to be sent or left with half a word.
    void press(int code, const gui::InputEvent& event, gui::Input& input);

    /// For the library below: a key press passed the input method, which took it or not.
    void saw(int code, unsigned long time, bool taken);

  private:
    struct Held {
        int code;
        unsigned long time;
        gui::InputEvent event;
        gui::Input* input;
    };
    void note_kept(const gui::InputEvent& event);
    bool is_for_later(const gui::InputEvent& event);

    int letters_ = 0;            ///< of the word that is being composed
    bool perhaps_none_ = false;  ///< some were taken back: there may be fewer
    int code_ = 0;               ///< of the press that passed last
    unsigned long time_ = 0;
    bool taken_ = false;
    std::vector<Held> held_;  ///< taken, and not given back
};

}  // namespace sim::app
