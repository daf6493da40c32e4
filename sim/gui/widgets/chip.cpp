#include "sim/gui/widgets/chip.h"

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"

namespace sim::gui {

Color mood_color(const Palette& palette, viewmodel::Mood mood) {
    switch (mood) {
        case viewmodel::Mood::good:
            return palette.good;
        case viewmodel::Mood::warn:
            return palette.warn;
        case viewmodel::Mood::bad:
            return palette.bad;
        case viewmodel::Mood::accent:
            return palette.open;
        case viewmodel::Mood::neutral:
            break;
    }
    return palette.muted;
}

float sign_width(Ui& ui, const viewmodel::Chip& chip, Face face) {
    const float sign = chip.icon.empty() ? 0 : text_width(ui, face, icon(chip.icon)) + ui.px(5);
    return sign + text_width(ui, face, chip.text);
}

float draw_sign(Ui& ui, float x, float middle, const viewmodel::Chip& chip, Face face) {
    const Color color = mood_color(ui.color(), chip.mood);
    Box box{x, middle - ui.px(10), 1e4f, ui.px(20)};
    if (!chip.icon.empty()) box.cut_left(draw_line(ui, box, face, color, icon(chip.icon)) + ui.px(5));
    return box.x + draw_line(ui, box, face, color, chip.text) - x;
}

float chip_width(Ui& ui, const viewmodel::Chip& chip) { return std::round(sign_width(ui, chip) + ui.px(22)); }

float draw_chip(Ui& ui, float x, float middle, const viewmodel::Chip& chip) {
    const float height = ui.px(24);
    const Box box{std::round(x), std::round(middle - height / 2), chip_width(ui, chip), height};
    fill(box, ui.color().raised, height / 2);
    outline(box, ui.color().line, height / 2);
    if (chip.mood == viewmodel::Mood::neutral && chip.icon.empty())
        draw_line(ui, box, Face::label_strong, ui.color().text, chip.text, Align::center);
    else
        draw_sign(ui, box.x + ui.px(11), box.middle(), chip);
    return box.w;
}

float chip_button_width(Ui& ui, std::string_view label) {
    return std::round(text_width(ui, Face::small_strong, label) + ui.px(26));
}

bool chip_button(Ui& ui, std::string_view name, Box box, std::string_view label, bool on, Color accent) {
    const Touch touch = ui.control(name, box);
    const Palette& color = ui.color();
    const float rounding = box.h / 2;
    fill(box, on ? faded(accent, 16) : touch.hovered ? color.selected : color.raised, rounding);
    outline(box, on ? accent : color.line, rounding);
    if (touch.show_focus) focus_ring(ui, box, rounding);
    draw_line(ui, box, Face::small_strong, on ? accent : color.text, label, Align::center);
    return touch.pressed;
}

}  // namespace sim::gui
