#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/paint.h"
#include "sim/gui/people_view.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {
namespace {

using Choices = std::vector<viewmodel::PickedChoice>;
constexpr float scenario_row = 34, scenario_list = 6 * scenario_row, choice_line = 38;

/// One line of chips under a heading; what does not fit goes on the next.
float choice_lines(Ui& ui, float width, const Choices& choices) {
    float x = 0, lines = 1;
    for (const viewmodel::PickedChoice& choice : choices) {
        const float each = chip_button_width(ui, choice.label) + ui.px(8);
        if (x > 0 && x + each > width) x = 0, ++lines;
        x += each;
    }
    return lines;
}

void draw_choice(Ui& ui, Box& rest, std::string_view heading, const std::string& what, const Choices& choices,
                 Intents& intents) {
    draw_line(ui, rest.cut_top(ui.px(22)), Face::label_strong, ui.color().muted, heading);
    Box line = rest.cut_top(ui.px(choice_line));
    for (const viewmodel::PickedChoice& choice : choices) {
        const float width = chip_button_width(ui, choice.label);
        if (width > line.w + 1) line = rest.cut_top(ui.px(choice_line));
        const Box box = line.cut_left(width);
        line.cut_left(ui.px(8));
        if (chip_button(ui, fmt::format("assign/{}/{}", what, choice.value), {box.x, box.y, box.w, ui.px(30)},
                        choice.label, choice.on, ui.color().open))
            intents.push_back(viewmodel::ChooseAssigning{what, choice.value});
    }
}

void draw_scenarios(Ui& ui, Box box, const Choices& scenarios, Intents& intents) {
    outline(box, ui.color().line, ui.px(8), 1);
    ScrollArea area(ui, "assign/scenarios", box.inset(ui.px(2), ui.px(2)));
    Box rows = area.content();
    for (const viewmodel::PickedChoice& scenario : scenarios) {
        const Box row = rows.cut_top(ui.px(scenario_row));
        const Touch touch = ui.control("assign/scenario/" + scenario.value, row);
        if (scenario.on || touch.hovered)
            fill(row, scenario.on ? faded(ui.color().open, 40) : ui.color().hover, ui.px(6));
        if (touch.show_focus) focus_ring(ui, row.inset(ui.px(2), ui.px(2)), ui.px(6));
        draw_excerpt(ui, row.inset(ui.px(10), 0), Face::body, ui.color().text, scenario.label);
        if (touch.pressed) intents.push_back(viewmodel::ChooseAssigning{"scenario", scenario.value});
    }
    area.ends_at(rows.y);
}

}  // namespace

void draw_assigning(Ui& ui, Box window, const viewmodel::AssignDraft& draft, Intents& intents) {
    const float width = std::min(ui.px(620), window.w - ui.px(32)), inside = width - ui.px(56);
    float lines = 0;
    for (const Choices* choices : {&draft.to, &draft.due, &draft.again, &draft.how})
        lines += choice_lines(ui, inside, *choices);
    const float height = ui.px(20 + 36 + 4 * 22 + scenario_list + 14 + 36 + 24) + lines * ui.px(choice_line);
    const Overlay overlay(ui, "assign", window, width, std::min(height, window.h - ui.px(32)));
    ui.note("assign/panel", overlay.box());
    const TallBox tall(ui, "assign/scroll", overlay.box(), height);
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    draw_excerpt(ui, rest.cut_top(ui.px(36)), Face::title, ui.color().text, draft.title);
    draw_scenarios(ui, rest.cut_top(ui.px(scenario_list)), draft.scenarios, intents);
    rest.cut_top(ui.px(14));
    draw_choice(ui, rest, "TO", "to", draft.to, intents);
    draw_choice(ui, rest, "DUE", "due", draft.due, intents);
    draw_choice(ui, rest, "AGAIN", "again", draft.again, intents);
    draw_choice(ui, rest, "HOW", "how", draft.how, intents);
    Box foot = rest.cut_top(ui.px(36));
    const ButtonText keep{"Assign", "Ctrl ⏎"}, drop{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, keep));
    foot.cut_right(ui.px(8));
    const bool by_key = ui.input.take(Key::enter, true);
    if ((button(ui, "assign/keep", right, keep, ButtonLook::primary, ui.color().open, draft.ready) ||
         by_key) &&
        draft.ready)
        intents.push_back(viewmodel::KeepAssigning{});
    if (button(ui, "assign/drop", foot.cut_right(button_width(ui, drop)), drop) || overlay.dismissed())
        intents.push_back(viewmodel::DropPeopleDialog{});
}

}  // namespace sim::gui
