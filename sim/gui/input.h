// What the keyboard sent since the last frame, in the order it was pressed. Characters are real Unicode code
// points; no widget of ours reads the keyboard through ImGui, whose characters have 16 bits.
#pragma once

#include <vector>

namespace sim::gui {

enum class Key {
    none,
    enter,
    escape,
    tab,
    space,
    backspace,
    del,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    k,
    n,
    p,
    r,
    s,
    t,
    w,
    v,
    x,
    y,
    z,
    slash,
    one,
    two,
    three,
    four,
    five,
    six,
    seven,
    eight,
    nine,
    plus,
    minus,
    zero,
    comma
};

/// One key press (or repeat), or one typed character.
struct InputEvent {
    Key key = Key::none;
    char32_t character = 0;  ///< typed text when key is none
    bool ctrl = false, shift = false, alt = false;
    bool operator==(const InputEvent&) const = default;
};

struct Input {
    std::vector<InputEvent> events;

    /// True once for a press of this key with exactly these modifiers; takes the press away.
    bool take(Key key, bool ctrl = false, bool shift = false, bool alt = false);
};

inline bool Input::take(Key key, bool ctrl, bool shift, bool alt) {
    for (auto event = events.begin(); event != events.end(); ++event)
        if (*event == InputEvent{key, 0, ctrl, shift, alt}) {
            events.erase(event);
            return true;
        }
    return false;
}

}  // namespace sim::gui
