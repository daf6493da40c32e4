#include "sim/gui/find_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/rich_text.h"
#include "sim/gui/widgets/button.h"

namespace sim::gui {

namespace {

constexpr float field_height = 50, place_height = 30, conversation_needs = 430;
constexpr int most_places = 5;

int places_shown(Ui& ui, const viewmodel::Find& find, float column) {
    const auto room = static_cast<int>((column - ui.px(conversation_needs)) / ui.px(place_height));
    return std::min(static_cast<int>(find.places.size()), std::clamp(room, 0, most_places));
}

}  // namespace

void FindView::take_keys(Ui& ui, const viewmodel::Find& find, Intents& intents) {
    if (!ui.shortcut(Key::f, true)) return;
    if (!find.shown) intents.push_back(viewmodel::ShowFind{true});
    ui.set_focus("practice/find");
    words_.select_all();
}

float FindView::height(Ui& ui, const viewmodel::Find& find, float column) const {
    if (!find.shown) return 0;
    const int places = places_shown(ui, find, column);
    return ui.px(field_height) + ui.px(place_height) * static_cast<float>(places) +
           (places > 0 ? ui.px(8) : 0);
}

void FindView::draw(Ui& ui, Box box, const viewmodel::Find& find, std::string_view below, Intents& intents) {
    if (!find.shown) return;
    fill(box, ui.color().panel);
    line_below(box, ui.color().line);
    box = box.inset(ui.px(16), 0);
    draw_field(ui, box.cut_top(ui.px(field_height)), find, below, intents);
    draw_places(ui, box, find, intents);
}

void FindView::draw_field(Ui& ui, Box row, const viewmodel::Find& find, std::string_view below,
                          Intents& intents) {
    const bool here = has_keyboard(ui) && !ui.covered();
    const auto go = [&](int step) { intents.push_back(viewmodel::GoToFound{step}); };
    const auto tool = [&](std::string_view name, std::string_view sign, std::string_view tip, bool enabled) {
        const Box area = row.cut_right(ui.px(34));
        return button(ui, name, {area.x, std::round(area.middle() - ui.px(16)), ui.px(32), ui.px(32)},
                      {icon(sign), "", "", tip}, ButtonLook::quiet, 0, enabled);
    };
    const bool any = !find.places.empty();
    const bool close = tool("practice/find/close", "cross", "Close (Esc)", true);
    if (tool("practice/find/next", "down", "The next place (Enter)", any)) go(+1);
    if (tool("practice/find/before", "up", "The place before (Shift Enter)", any)) go(-1);
    if (close || (here && ui.input.take(Key::escape))) {
        intents.push_back(viewmodel::ShowFind{false});
        ui.set_focus(below);
    }
    const float says = text_width(ui, Face::small, find.says);
    if (says > 0 && says < row.w / 3) {
        draw_line(ui, row.cut_right(says + ui.px(6)), Face::small, ui.color().muted, find.says);
        row.cut_right(ui.px(12));
    }
    row = {row.x, std::round(row.middle() - ui.px(17)), row.w, ui.px(34)};
    fill(row, ui.color().raised, ui.px(8));
    outline(row, here ? ui.color().open : ui.color().line, ui.px(8), here ? ui.px(2) : 1);
    const Box frame = row;
    row = row.inset(ui.px(10), 0);
    row.cut_left(draw_line(ui, row, Face::small, ui.color().muted, icon("search")) + ui.px(8));
    const float line = line_height(ui, Face::body);
    const Box words{row.x, std::round(row.middle() - line / 2), row.w, line + 2};
    if (words_.draw(ui, "practice/find", words, "find", find.words, "Find in all conversations", frame))
        intents.push_back(viewmodel::FindWords{words_.text()});
    if (here && (ui.input.take(Key::enter) || ui.input.take(Key::down))) go(+1);
    if (here && (ui.input.take(Key::enter, false, true) || ui.input.take(Key::up))) go(-1);
}

/// Those around the one that was gone to; a press goes to another.
void FindView::draw_places(Ui& ui, Box rows, const viewmodel::Find& find, Intents& intents) {
    const int count = static_cast<int>(find.places.size());
    const int fit = std::min(count, static_cast<int>(rows.h / ui.px(place_height)));
    const int first = std::clamp(find.at - fit / 2, 0, count - fit);
    for (int n = first; n < first + fit; ++n) {
        const viewmodel::FoundPlace& place = find.places[static_cast<std::size_t>(n)];
        Box row = rows.cut_top(ui.px(place_height));
        const Touch touch = ui.control(fmt::format("practice/find/{}", n), row);
        if (n == find.at || touch.hovered) fill(row, ui.color().selected, ui.px(6));
        if (touch.show_focus) focus_ring(ui, row, ui.px(6));
        if (touch.pressed) intents.push_back(viewmodel::GoToFound{n - find.at});
        row = row.inset(ui.px(8), 0);
        const float name = std::min(row.w / 3, ui.px(150));
        draw_excerpt(ui, row.cut_left(name), Face::small_strong, ui.color().text, place.name);
        row.cut_left(ui.px(8));
        draw_excerpt(ui, row, Face::small, ui.color().muted, place.line.text);
    }
}

}  // namespace sim::gui
