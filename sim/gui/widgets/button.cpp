#include "sim/gui/widgets/button.h"

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"

namespace sim::gui {

namespace {

float key_width(Ui& ui, std::string_view key) {
    return key.empty() ? 0 : text_width(ui, Face::label, key) + ui.px(12);
}

void draw_key(Ui& ui, Box box, std::string_view key, Color color) {
    const float height = ui.px(20);
    const Box frame{box.x, std::round(box.middle() - height / 2), box.w, height};
    outline(frame, faded(color, 65), ui.px(4));
    draw_line(ui, frame, Face::label, color, key, Align::center);
}

/// Whoever sees a sign alone is told what it does.
void explain_sign(Ui& ui, std::string_view name, Box box, const ButtonText& text, const Touch& touch) {
    if (is_sign_alone(text.label)) ui.explain(name, box, text.tip, touch.show_focus);
}

struct Look {
    Color ground, line, words;
};

Look look_of(const Ui& ui, ButtonLook look, Color accent, const Touch& touch, bool enabled) {
    const Palette& color = ui.color();
    if (look == ButtonLook::primary) {
        if (!enabled) return {faded(accent, 28), 0, faded(color.text, 55)};
        return {touch.held      ? faded(accent, 80)
                : touch.hovered ? faded(accent, 90)
                                : accent,
                0, color.on_accent};
    }
    const Color ground = look == ButtonLook::quiet ? (touch.hovered ? color.hover : 0)
                                                   : (touch.hovered ? color.selected : color.raised);
    const Color line = look == ButtonLook::quiet ? 0 : color.line;
    return {ground, line, enabled ? color.text : faded(color.muted, 60)};
}

}  // namespace

float button_width(Ui& ui, const ButtonText& text) {
    float width = text_width(ui, Face::strong, text.label) + ui.px(32);
    if (!text.icon.empty()) width += text_width(ui, Face::strong, icon(text.icon)) + ui.px(8);
    if (!text.key.empty()) width += key_width(ui, text.key) + ui.px(8);
    return std::round(width);
}

bool button(Ui& ui, std::string_view name, Box box, const ButtonText& text, ButtonLook look, Color accent,
            bool enabled) {
    if (accent == 0) accent = ui.color().open;
    if (ui.watched() && (box.w + ui.px(24) < button_width(ui, text) || box.h < line_height(ui, Face::strong)))
        ui.layout().misfit("button smaller than its words", name);
    const Touch touch = ui.control(name, box, enabled);
    explain_sign(ui, name, box, text, touch);
    const Look colors = look_of(ui, look, accent, touch, enabled);
    if (colors.ground) fill(box, colors.ground, ui.px(8));
    if (colors.line) outline(box, colors.line, ui.px(8));
    if (touch.show_focus) focus_ring(ui, box, ui.px(8));
    Box inner{box.x + std::round((box.w - button_width(ui, text) + ui.px(32)) / 2), box.y, box.w, box.h};
    if (!text.icon.empty())
        inner.cut_left(draw_line(ui, inner, Face::strong, colors.words, icon(text.icon)) + ui.px(8));
    const Box words = inner.cut_left(text_width(ui, Face::strong, text.label) + 1);
    draw_line(ui, words, Face::strong, colors.words, text.label);
    inner.cut_left(ui.px(8));
    if (!text.key.empty()) draw_key(ui, inner.cut_left(key_width(ui, text.key)), text.key, colors.words);
    return touch.pressed;
}

bool link(Ui& ui, std::string_view name, Box box, std::string_view label) {
    const Touch touch = ui.control(name, box);
    const float width = draw_line(ui, box, Face::small_strong, ui.color().open, label);
    if (touch.hovered) fill({box.x, std::round(box.middle() + ui.px(8)), width, 1}, ui.color().open);
    if (touch.show_focus) focus_ring(ui, box, ui.px(4));
    return touch.pressed;
}

}  // namespace sim::gui
