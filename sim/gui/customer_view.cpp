#include "sim/gui/customer_view.h"

#include <fmt/format.h>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"

namespace sim::gui {

namespace {

void draw_meter(Ui& ui, Box row, std::string_view label, const viewmodel::Meter& meter) {
    draw_line(ui, row.cut_left(ui.px(62)), Face::small, ui.color().muted, label);
    const Box words = row.cut_right(std::min(row.w * 0.6f, text_width(ui, Face::small, meter.words) + 1));
    draw_line(ui, words, Face::small, ui.color().text, meter.words, Align::right);
    row.cut_right(ui.px(8));
    draw_bar(ui, row, meter.permille, mood_color(ui.color(), meter.mood));
}

}  // namespace

float draw_customer(Ui& ui, Box box, const viewmodel::CustomerCard& customer) {
    if (!customer.shown) return 0;
    const float top = box.y;
    Box rest{box.x + ui.px(16), box.y + ui.px(16), box.w - ui.px(32), 1e5f};
    const float left = ui.px(68);
    const float about = paragraph_height(ui, rest.w - left, Face::small, customer.about);
    const Box head = rest.cut_top(std::max(ui.px(56), ui.px(31) + about));
    draw_avatar(ui, head.x, head.y, ui.px(56), customer.avatar);
    draw_excerpt(ui, {head.x + left, head.y + ui.px(7), head.w - left, ui.px(21)}, Face::heading,
                 ui.color().text, customer.name);
    draw_paragraph(ui, {head.x + left, head.y + ui.px(31), head.w - left, about}, Face::small,
                   ui.color().muted, customer.about);
    rest.cut_top(ui.px(10));
    draw_meter(ui, rest.cut_top(ui.px(24)), "Temper", customer.temper);
    draw_meter(ui, rest.cut_top(ui.px(24)), "Patience", customer.patience);
    const bool held = customer.history.empty();
    if (const std::string& known = held ? customer.history_held : customer.history; !known.empty()) {
        const std::string words = held ? fmt::format("{}  {}", icon("lock"), known) : known;
        rest.cut_top(ui.px(6));
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, words));
    }
    rest.cut_top(ui.px(14));
    line_above({box.x, rest.y, box.w, 1}, ui.color().line);
    return rest.y + 1 - top;
}

}  // namespace sim::gui
