#include "sim/app/window/keys.h"

#include <GLFW/glfw3.h>

#include <array>
#include <utility>

namespace sim::app {

namespace {

using gui::Key;

constexpr auto keys = std::to_array<std::pair<int, Key>>({
    {GLFW_KEY_ENTER, Key::enter},
    {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_TAB, Key::tab},
    {GLFW_KEY_SPACE, Key::space},
    {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::del},
    {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_HOME, Key::home},
    {GLFW_KEY_END, Key::end},
    {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_F1, Key::f1},
    {GLFW_KEY_F2, Key::f2},
    {GLFW_KEY_F3, Key::f3},
    {GLFW_KEY_F4, Key::f4},
    {GLFW_KEY_F5, Key::f5},
    {GLFW_KEY_F6, Key::f6},
    {GLFW_KEY_F7, Key::f7},
    {GLFW_KEY_F8, Key::f8},
    {GLFW_KEY_A, Key::a},
    {GLFW_KEY_B, Key::b},
    {GLFW_KEY_C, Key::c},
    {GLFW_KEY_D, Key::d},
    {GLFW_KEY_E, Key::e},
    {GLFW_KEY_F, Key::f},
    {GLFW_KEY_G, Key::g},
    {GLFW_KEY_H, Key::h},
    {GLFW_KEY_K, Key::k},
    {GLFW_KEY_N, Key::n},
    {GLFW_KEY_P, Key::p},
    {GLFW_KEY_R, Key::r},
    {GLFW_KEY_T, Key::t},
    {GLFW_KEY_S, Key::s},
    {GLFW_KEY_V, Key::v},
    {GLFW_KEY_W, Key::w},
    {GLFW_KEY_X, Key::x},
    {GLFW_KEY_Y, Key::y},
    {GLFW_KEY_Z, Key::z},
    {GLFW_KEY_SLASH, Key::slash},
    {GLFW_KEY_1, Key::one},
    {GLFW_KEY_2, Key::two},
    {GLFW_KEY_3, Key::three},
    {GLFW_KEY_4, Key::four},
    {GLFW_KEY_5, Key::five},
    {GLFW_KEY_6, Key::six},
    {GLFW_KEY_7, Key::seven},
    {GLFW_KEY_8, Key::eight},
    {GLFW_KEY_9, Key::nine},
    {GLFW_KEY_EQUAL, Key::plus},
    {GLFW_KEY_KP_ADD, Key::plus},
    {GLFW_KEY_MINUS, Key::minus},
    {GLFW_KEY_KP_SUBTRACT, Key::minus},
    {GLFW_KEY_0, Key::zero},
    {GLFW_KEY_COMMA, Key::comma},
});

/// The key that carries this letter on the layout in use: Ctrl+Z is where Z is printed.
int by_layout(int key, int scancode) {
    if (key < GLFW_KEY_A || key > GLFW_KEY_Z) return key;
    const char* name = glfwGetKeyName(key, scancode);
    const bool letter = name && name[0] >= 'a' && name[0] <= 'z' && name[1] == 0;
    return letter ? GLFW_KEY_A + (name[0] - 'a') : key;
}

}  // namespace

gui::InputEvent key_event(int glfw_key, int scancode, int modifiers) {
    gui::InputEvent event;
    const int wanted = by_layout(glfw_key, scancode);
    for (const auto& [code, key] : keys)
        if (code == wanted) event.key = key;
    event.ctrl = (modifiers & GLFW_MOD_CONTROL) != 0;
    event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    event.alt = (modifiers & GLFW_MOD_ALT) != 0;
    return event;
}

}  // namespace sim::app
