#include "sim/app/window/input_method.h"

#include <X11/Xlib.h>
#include <dlfcn.h>

#include <algorithm>

namespace sim::app {

namespace {

constexpr std::size_t most_held = 64;

InputMethod* listening = nullptr;  // the library calls a plain function

}  // namespace

InputMethod::InputMethod() { listening = this; }

InputMethod::~InputMethod() { listening = nullptr; }

void InputMethod::press(int code, const gui::InputEvent& event, gui::Input& input) {
    if (code == code_ && taken_) {
        if (held_.size() == most_held) held_.erase(held_.begin());
        held_.push_back({code, time_, event, &input});
    } else if (event.key != gui::Key::none) {
        input.events.push_back(event);
    }
}

void InputMethod::note_kept(const gui::InputEvent& event) {
    if (event.key == gui::Key::escape)
        letters_ = 0;
    else if (event.key == gui::Key::backspace)
        perhaps_none_ = true;
    else if (!event.ctrl && !event.alt)
        ++letters_;
}

/// Of a key that came back: a plain one shows that no word is composed, others wait for its end.
bool InputMethod::is_for_later(const gui::InputEvent& event) {
    const bool plain = !event.ctrl && !event.alt, composing = letters_ > 0;
    if (plain || perhaps_none_) letters_ = 0, perhaps_none_ = false;
    return composing && !plain;
}

void InputMethod::saw(int code, unsigned long time, bool taken) {
    code_ = code, time_ = time, taken_ = taken;
    if (taken) return;
    if (code == 0) letters_ = 0, perhaps_none_ = false, held_.clear();  // the word itself
    const auto back =
        std::ranges::find_if(held_, [&](const Held& held) { return held.code == code && held.time == time; });
    if (back == held_.end()) return;
    for (auto kept = held_.begin(); kept != back; ++kept) note_kept(kept->event);
    const Held given = *back;
    held_.erase(held_.begin(), back + 1);
    if (given.event.key == gui::Key::none) return;  // Ctrl itself, a letter that no shortcut has
    if (!is_for_later(given.event)) given.input->events.push_back(given.event);
}

}  // namespace sim::app

/// Stands before libX11's function of this name, which GLFW asks about every event.
extern "C" __attribute__((visibility("default"))) int XFilterEvent(XEvent* event, Window window) {
    using Filter = int (*)(XEvent*, Window);
    static const auto filter = reinterpret_cast<Filter>(dlsym(RTLD_NEXT, "XFilterEvent"));
    const bool press = event->type == KeyPress;
    const auto code = static_cast<int>(event->xkey.keycode);
    const unsigned long time = event->xkey.time;
    const int taken = filter ? filter(event, window) : 0;
    if (press && sim::app::listening) sim::app::listening->saw(code, time, taken != 0);
    return taken;
}
