#include "sim/gui/top_bar_view.h"

#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"

namespace sim::gui {

namespace {

Box button_box(Ui& ui, Box area) {
    return {area.x, std::round(area.middle() - ui.px(18)), area.w, ui.px(36)};
}

void draw_clock(Ui& ui, Box& bar, const viewmodel::TopBar& top) {
    const Box pace = bar.cut_right(text_width(ui, Face::label, top.pace) + ui.px(16));
    draw_line(ui, pace, Face::label, ui.color().muted, top.pace, Align::center);
    const Box clock = bar.cut_right(text_width(ui, Face::title, top.clock) + ui.px(2));
    draw_line(ui, clock, Face::title, top.paused ? ui.color().note : ui.color().text, top.clock);
    bar.cut_right(ui.px(16));
}

void draw_load(Ui& ui, Box& bar, const viewmodel::TopBar& top, bool wide) {
    const Box figure = bar.cut_right(text_width(ui, Face::small_strong, top.heat.words) + ui.px(8));
    draw_line(ui, figure, Face::small_strong, ui.color().text, top.heat.words, Align::right);
    draw_bar(ui, bar.cut_right(ui.px(wide ? 128 : 64)), top.heat.permille,
             mood_color(ui.color(), top.heat.mood));
    bar.cut_right(ui.px(8));
    draw_line(ui, bar.cut_right(text_width(ui, Face::small, "Heat")), Face::small, ui.color().muted, "Heat");
    bar.cut_right(ui.px(16));
    draw_line(ui, bar.cut_right(text_width(ui, Face::small_strong, top.waiting) + ui.px(8)),
              Face::small_strong, ui.color().text, top.waiting, Align::right);
    draw_line(ui, bar.cut_right(text_width(ui, Face::small, "Waiting")), Face::small, ui.color().muted,
              "Waiting");
    bar.cut_right(ui.px(16));
}

void draw_title(Ui& ui, Box bar, const viewmodel::TopBar& top) {
    const float room = bar.w * 0.55f;
    bar.cut_left(draw_line(ui, {bar.x, bar.y, room, bar.h}, Face::heading, ui.color().text, top.title) +
                 ui.px(16));
    const viewmodel::Chip mode = top.paused ? viewmodel::Chip{"PAUSED", viewmodel::Mood::warn, "pause"}
                                            : viewmodel::Chip{"PRACTICE", viewmodel::Mood::good, "circle"};
    if (bar.w > chip_width(ui, mode)) bar.cut_left(draw_chip(ui, bar.x, bar.middle(), mode) + ui.px(16));
    if (bar.w < ui.px(120)) return;
    bar.cut_left(draw_line(ui, bar, Face::body, ui.color().muted, "as") + ui.px(5));
    draw_line(ui, bar, Face::strong, ui.color().text, top.as_handle);
}

}  // namespace

void draw_top_bar(Ui& ui, Box bar, const viewmodel::TopBar& top, Intents& intents) {
    const float right = bar.right();
    const bool wide = bar.w > ui.px(1150);
    const Box end = bar.cut_right(button_width(ui, {"End"}));
    bar.cut_right(ui.px(12));
    const ButtonText words{top.paused ? "Go on" : "Pause", "F5", top.paused ? "play" : "pause"};
    const Box pause = bar.cut_right(button_width(ui, words));
    bar.cut_right(ui.px(10));
    if (button(ui, "practice/end", button_box(ui, end), {"End"})) intents.push_back(viewmodel::EndSession{});
    if (button(ui, "practice/pause", button_box(ui, pause), words) || ui.shortcut(Key::f5))
        intents.push_back(viewmodel::PauseClock{});
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(4));
    draw_clock(ui, bar, top);
    ui.mark_place("part/clock", {bar.right(), bar.y, right - bar.right(), bar.h});
    if (bar.w > ui.px(420)) draw_load(ui, bar, top, wide);
    draw_title(ui, bar, top);
}

}  // namespace sim::gui
