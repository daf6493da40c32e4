#include "sim/gui/tour_view.h"

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

constexpr float card_width = 384;

/// Everything but the part.
void dim_around(Ui& ui, Box window, Box part) {
    const Color shade = faded(rgb(0x05080b), ui.dark() ? 60 : 45);
    fill({window.x, window.y, window.w, part.y - window.y}, shade);
    fill({window.x, part.bottom(), window.w, window.bottom() - part.bottom()}, shade);
    fill({window.x, part.y, part.x - window.x, part.h}, shade);
    fill({part.right(), part.y, window.right() - part.right(), part.h}, shade);
}

float step_height(Ui& ui, float width, const viewmodel::TourStep& step) {
    float height = ui.px(20 + 18 + 30 + 6);
    for (const std::string& says : step.says)
        height += paragraph_height(ui, width - ui.px(48), Face::body, says) + ui.px(8);
    return height + ui.px(10 + 38 + 20);
}

/// To the right of the part where there is room, else above it, else below; always inside the window.
Box beside(Ui& ui, Box window, Box part, float width, float height) {
    const float gap = ui.px(16);
    Box card{part.right() + gap, part.y + ui.px(24), width, height};
    if (card.right() > window.right() - gap) {
        card.x = std::min(part.x, window.right() - gap - width);
        card.y = part.y - gap - height;
        if (card.y < window.y + gap) card.y = part.bottom() + gap;
    }
    card.x = std::round(std::max(window.x + gap, card.x));
    card.y = std::round(
        std::clamp(card.y, window.y + gap, std::max(window.y + gap, window.bottom() - gap - height)));
    return card;
}

}  // namespace

void draw_tour(Ui& ui, Box window, const viewmodel::TourStep& step, Intents& intents) {
    const Box part = ui.place_of(step.place).value_or(Box{window.x, window.y, window.w, ui.px(56)});
    const float width = std::min(ui.px(card_width), window.w - ui.px(32));
    const float wanted = step_height(ui, width, step);
    const Box panel = beside(ui, window, part, width, std::min(wanted, window.h - ui.px(32)));
    // Escape is taken here, so that a click beside the card does not end what is never shown again.
    const bool skipped = ui.input.take(Key::escape);
    const Overlay overlay(ui, "tour", window, panel);
    dim_around(ui, window, part);
    outline(part, ui.color().open, ui.px(8), ui.px(2));
    card(ui, panel, ui.color().panel, ui.color().open);
    ui.note("tour/card", panel);
    const TallBox tall(ui, "tour/scroll", panel, wanted > panel.h ? wanted + ui.px(24) : 0);
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    Box foot = rest.cut_bottom(ui.px(38));
    draw_line(ui, rest.cut_top(ui.px(18)), Face::label_strong, ui.color().muted, step.count);
    draw_line(ui, rest.cut_top(ui.px(30)), Face::title, ui.color().text, step.title);
    rest.cut_top(ui.px(6));
    for (std::size_t n = 0; n < step.says.size(); ++n)
        rest.cut_top(
            draw_paragraph(ui, rest, Face::body, n == 0 ? ui.color().text : ui.color().muted, step.says[n]) +
            ui.px(8));
    const ButtonText next{step.next_label, "⏎"}, skip{"Skip", "Esc"};
    const Box right = foot.cut_right(button_width(ui, next));
    foot.cut_right(ui.px(10));
    const Box left = foot.cut_right(button_width(ui, skip));
    const bool pressed = button(ui, "tour/next", right, next, ButtonLook::primary);
    if (button(ui, "tour/skip", left, skip, ButtonLook::quiet) || skipped)
        intents.push_back(viewmodel::EndTour{});
    else if (pressed || ui.input.take(Key::enter))
        intents.push_back(viewmodel::NextTourStep{});
}

}  // namespace sim::gui
