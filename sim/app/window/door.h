// The window's door: who sits here, whether they showed their passphrase, and what they may open.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "sim/app/data/workplace.h"
#include "sim/app/window/shell.h"
#include "sim/gui/door_view.h"
#include "sim/people/door.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::app {

people::Visitor visitor_here(const Workplace& context);

class WindowDoor {
  public:
    explicit WindowDoor(Workplace& context) : context_(context) {}

    bool open() const { return door_.has_value(); }
    void draw(Frame& frame, gui::Intents& intents);
    /// Throws Failure.
    void answer(const viewmodel::DoorIntent& intent);

    /// True when whoever sits here may; else says why not, or asks for their passphrase and does `then` once
    /// it was right.
    bool lets(people::Deed deed, std::function<void()> then);
    /// Somebody else sits down: at once where they have no passphrase.
    void sit_down(const std::string& name, std::function<void()> then);
    /// Whoever used the program last comes back: asked for where they have one.
    void ask_at_start(std::function<void()> then);
    /// A new passphrase for that person.
    void ask_new(const std::string& person, std::function<void()> then);

  private:
    void ask(const std::string& person, const std::string& says, std::function<void()> then);
    void take(const std::string& passphrase);

    Workplace& context_;
    gui::DoorView view_;
    std::optional<viewmodel::Door> door_;
    std::string person_;
    std::function<void()> then_;
    bool nobody_if_left_ = false;  ///< whoever leaves the door does not sit here
};

}  // namespace sim::app
