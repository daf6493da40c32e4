// What the keyboard sent since the last frame, in the order it was pressed. Characters are real Unicode code
// points; no widget of ours reads the keyboard through ImGui, whose characters have 16 bits.
#pragma once

#include <algorithm>
#include <iterator>
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

    /// What one frame answers, taken away from the front: the first press that may open or close something,
    /// with the letter it types. While `writing` into a text, letters open nothing: all up to such a press
    /// are one step, and the press is the next, for a text that is only now written cannot be sent before.
    /// What was pressed behind it is for the screen that comes then, however long a frame takes.
    Input take_step(bool writing);
    bool led_away = false;  ///< the last press of the step before may have closed the text
};

inline bool Input::take(Key key, bool ctrl, bool shift, bool alt) {
    for (auto event = events.begin(); event != events.end(); ++event)
        if (*event == InputEvent{key, 0, ctrl, shift, alt}) {
            events.erase(event);
            return true;
        }
    return false;
}

inline Input Input::take_step(bool writing) {
    const auto leads_away = [](const InputEvent& event) {
        return event.ctrl || event.alt || event.key == Key::escape || event.key == Key::enter ||
               event.key == Key::tab;
    };
    auto end = writing && !led_away ? std::find_if(events.begin(), events.end(), leads_away) : events.begin();
    led_away = false;
    if (end == events.begin() && end != events.end()) {  // no words before it: the press itself
        led_away = leads_away(*end);
        ++end;
        if (end != events.end() && end->key == Key::none && std::prev(end)->key != Key::none) ++end;
    }
    Input step{{events.begin(), end}};
    events.erase(events.begin(), end);
    return step;
}

}  // namespace sim::gui
