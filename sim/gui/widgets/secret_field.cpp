#include "sim/gui/widgets/secret_field.h"

#include <imgui.h>

#include <algorithm>

#include "sim/gui/clusters.h"
#include "sim/gui/paint.h"
#include "sim/gui/text_editor.h"
#include "sim/gui/widgets/editor_box.h"

namespace sim::gui {
namespace {

constexpr std::size_t longest_secret = 1000, dots_shown = 40;

std::string typed_letter(char32_t character) {
    std::string letter;
    append_utf8(letter, character);
    return letter;
}

std::size_t secret_letters(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80; }));
}

}  // namespace

void SecretField::clear() {
    std::ranges::fill(text_, '\0');
    text_.clear();
}

/// A text editor of the moment does the work of letters and clusters; it is thrown away with what it held.
void SecretField::take_keys(Ui& ui) {
    TextEditor editor;
    editor.load(text_);
    std::erase_if(ui.input.events, [&](const InputEvent& event) {
        if (event.alt) return false;
        if (event.key == Key::backspace) return editor.backspace(event.ctrl), true;
        if (event.ctrl && event.key == Key::v) {
            if (const char* pasted = ImGui::GetClipboardText()) editor.paste(pasted);
            return true;
        }
        if (event.ctrl && event.key == Key::a) return editor.load(""), true;
        if (event.key != Key::none || event.character < 32) return false;
        return editor.type(typed_letter(event.character)), true;
    });
    const std::string now = editor.text().substr(0, longest_secret);
    clear();
    text_ = now;
}

void SecretField::draw(Ui& ui, std::string_view name, Box frame, std::string_view hint) {
    const Touch touch = ui.text_control(name, frame);
    if (touch.focused && !ui.covered()) take_keys(ui);
    fill(frame, ui.color().raised, ui.px(8));
    outline(frame, touch.focused ? ui.color().open : ui.color().line, ui.px(8), touch.focused ? ui.px(2) : 1);
    Box words = frame.inset(ui.px(12), 0);
    if (text_.empty()) {
        draw_line(ui, words, Face::body, ui.color().muted, hint);
    } else {
        std::string dots;
        for (std::size_t n = 0; n < std::min(dots_shown, secret_letters(text_)); ++n) dots += "•";
        words.cut_left(draw_line(ui, words, Face::body, ui.color().text, dots) + ui.px(2));
    }
    if (touch.focused && caret_shown(ui))
        fill({words.x, frame.y + ui.px(10), std::max(1.f, ui.px(2)), frame.h - ui.px(20)}, ui.color().text);
}

}  // namespace sim::gui
