#include "sim/app/window/input_method.h"

#include "tests/support/catch.h"

using sim::app::InputMethod;
using sim::gui::Input;
using sim::gui::InputEvent;
using sim::gui::Key;

namespace {

constexpr int enter_code = 36, backspace_code = 22;
const InputEvent enter{Key::enter, 0, false, false, false}, backspace{Key::backspace, 0, false, false, false};

}  // namespace

TEST_CASE("a key that no input method takes arrives at once") {
    InputMethod method;
    Input input;
    method.saw(enter_code, 100, false);
    method.press(enter_code, enter, input);
    CHECK(input.events == std::vector{enter});
}

TEST_CASE("a key that the input method keeps never arrives, one that it gives back arrives then") {
    InputMethod method;
    Input input;
    method.saw(backspace_code, 100, true);  // deletes in the word that is being composed
    method.press(backspace_code, backspace, input);
    method.saw(enter_code, 200, true);  // nothing is being composed any more
    method.press(enter_code, enter, input);
    CHECK(input.events.empty());
    method.saw(enter_code, 200, false);
    CHECK(input.events == std::vector{enter});
    method.saw(backspace_code, 100, false);  // long forgotten
    CHECK(input.events == std::vector{enter});
}

TEST_CASE("nothing goes out with half a word, and as soon as it is there it does") {
    InputMethod method;
    Input input;
    constexpr int letter_code = 57;
    const InputEvent send{Key::enter, 0, true, false, false}, letter{Key::n, 0, false, false, false};
    unsigned long time = 0;
    const auto press = [&](int code, const InputEvent& event, bool given_back) {
        method.saw(code, ++time, true);
        method.press(code, event, input);
        if (given_back) method.saw(code, time, false);
    };
    press(letter_code, letter, false);
    press(enter_code, send, true);
    CHECK(input.events.empty());
    press(enter_code, enter, false);  // confirms the word, which comes as a key of no place
    method.saw(0, 0, false);
    press(enter_code, send, true);
    CHECK(input.events == std::vector{send});
    press(letter_code, letter, false);
    press(backspace_code, backspace, false);  // takes it back
    press(backspace_code, backspace, true);   // nothing is left to take back but in the draft
    press(enter_code, send, true);
    CHECK(input.events == std::vector{send, backspace, send});
}
