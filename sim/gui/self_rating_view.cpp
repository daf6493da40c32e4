#include "sim/gui/self_rating_view.h"

#include <fmt/format.h>

#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

constexpr int steps = 100 / viewmodel::rating_step;
using viewmodel::SelfRatingScreen;

float question_height(Ui& ui, float width, const SelfRatingScreen::Question& question) {
    return ui.px(22 + 6 + 32) + paragraph_height(ui, width, Face::small, question.asks);
}

}  // namespace

void SelfRatingView::take_keys(Ui& ui, const SelfRatingScreen& screen, Intents& intents) {
    const int last = static_cast<int>(screen.questions.size()) - 1;
    if (ui.shortcut(Key::down)) row_ = std::min(row_ + 1, last);
    if (ui.shortcut(Key::up)) row_ = std::max(row_ - 1, 0);
    const std::optional<int>& value = screen.questions[static_cast<std::size_t>(row_)].value;
    if (ui.shortcut(Key::right))
        intents.push_back(viewmodel::RateSelf{row_, value ? *value + viewmodel::rating_step : 50});
    if (ui.shortcut(Key::left))
        intents.push_back(viewmodel::RateSelf{row_, value ? *value - viewmodel::rating_step : 50});
    if (ui.shortcut(Key::escape)) intents.push_back(viewmodel::SkipRating{});
    // Before the cells see it: the one clicked last has the focus and would take Enter for another click.
    if (screen.complete && ui.focus() != "rating/skip" && ui.shortcut(Key::enter))
        intents.push_back(viewmodel::KeepRating{});
}

void SelfRatingView::draw_question(Ui& ui, Box box, int index, const SelfRatingScreen::Question& question,
                                   Intents& intents) {
    Box head = box.cut_top(ui.px(22));
    const bool here = index == row_;
    draw_line(ui, head.cut_right(text_width(ui, Face::small_strong, question.words) + 1), Face::small_strong,
              question.value ? ui.color().text : ui.color().muted, question.words, Align::right);
    draw_line(ui, head, Face::strong, here ? ui.color().open : ui.color().text, question.dimension);
    box.cut_top(draw_paragraph(ui, box, Face::small, ui.color().muted, question.asks) + ui.px(6));
    Box scale = box.cut_top(ui.px(32));
    const float each = (scale.w - ui.px(4) * steps) / (steps + 1);
    for (int step = 0; step <= steps; ++step) {
        const int value = step * viewmodel::rating_step;
        const Box cell = scale.cut_left(each);
        scale.cut_left(ui.px(4));
        const Touch touch = ui.control(fmt::format("rating/{}/{}", index, value), cell);
        if (touch.pressed) {
            row_ = index;
            intents.push_back(viewmodel::RateSelf{index, value});
        }
        const bool chosen = question.value == value, below = question.value && value < *question.value;
        fill(cell,
             chosen ? ui.color().open
                    : (below ? faded(ui.color().open, 30)
                             : (touch.hovered ? ui.color().hover : ui.color().raised)),
             ui.px(6));
        outline(cell, here ? faded(ui.color().open, 60) : ui.color().line, ui.px(6));
        if (touch.show_focus) focus_ring(ui, cell, ui.px(6));
        draw_line(ui, cell, Face::label, chosen ? ui.color().on_accent : ui.color().text,
                  fmt::format("{}", value), Align::center);
    }
}

void SelfRatingView::draw(Ui& ui, Box window, const SelfRatingScreen& screen, Intents& intents) {
    Box bar = begin_screen(ui, window);
    bar_tools(ui, bar, intents);
    draw_excerpt(ui, bar, Face::heading, ui.color().text, "Your own view: " + screen.title);
    take_keys(ui, screen, intents);
    const float width = std::min(ui.px(720), window.w - ui.px(32));
    const float says = paragraph_height(ui, width - ui.px(56), Face::body, screen.says);
    const float fixed = ui.px(48 + 38 + 30 + 14 + 12) + says, gap = ui.px(14);
    float rows = 0;
    for (const SelfRatingScreen::Question& question : screen.questions)
        rows += question_height(ui, width - ui.px(56), question) + gap;
    const TallBox tall(ui, "rating/scroll", window, fixed + rows + ui.px(24));
    window = tall.box();
    const float fitting = std::min(std::max(fixed + rows, ui.px(560)), window.h - ui.px(24));
    const Box panel{std::round(window.x + (window.w - width) / 2),
                    std::round(window.y + (window.h - fitting) / 2.4f), width, fitting};
    card(ui, panel, ui.color().panel, ui.color().line);
    Box rest = panel.inset(ui.px(28), ui.px(24));
    Box foot = rest.cut_bottom(ui.px(38));
    draw_line(ui, rest.cut_top(ui.px(30)), Face::title, ui.color().text, "How did it go?");
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().muted, screen.says) + ui.px(14));
    const float spare = std::max(0.f, rest.h - rows) / static_cast<float>(screen.questions.size());
    for (std::size_t n = 0; n < screen.questions.size(); ++n) {
        const float height = question_height(ui, rest.w, screen.questions[n]);
        draw_question(ui, rest.cut_top(height + gap + std::min(spare, ui.px(16))), static_cast<int>(n),
                      screen.questions[n], intents);
    }
    const ButtonText go{screen.go, "⏎"}, skip{"Skip", "Esc"};
    const Box right = foot.cut_right(button_width(ui, go));
    foot.cut_right(ui.px(10));
    const bool pressed = button(ui, "rating/keep", right, go, ButtonLook::primary, 0, screen.complete);
    if ((pressed || ui.shortcut(Key::enter)) && screen.complete) intents.push_back(viewmodel::KeepRating{});
    if (button(ui, "rating/skip", foot.cut_right(button_width(ui, skip)), skip))
        intents.push_back(viewmodel::SkipRating{});
    if (foot.w > ui.px(200))
        draw_line(ui, foot, Face::small, ui.color().muted, "↑ ↓ choose a line, ← → rate it");
}

}  // namespace sim::gui
