#include <fmt/format.h>

#include "sim/gui/home_view.h"
#include "sim/gui/line_chart.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

Box panel(Ui& ui, Box& rest, float height) {
    const Box box = rest.cut_top(height);
    rest.cut_top(ui.px(16));
    card(ui, box, ui.color().panel, ui.color().line);
    return box.inset(ui.px(20), ui.px(16));
}

void draw_drill(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    const float width = rest.w - ui.px(40);
    const float words = paragraph_height(ui, width, Face::small, home.drill_says);
    Box inner = panel(ui, rest, ui.px(32 + 26 + 12 + 38) + words);
    draw_line(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, "One-minute drill");
    inner.cut_top(draw_paragraph(ui, inner, Face::small, ui.color().muted, home.drill_says) + ui.px(12));
    const ButtonText go{"Go", "D"};
    const bool by_key = ui.focus().find("/name") == std::string::npos && ui.shortcut(Key::d);
    if (button(ui, "home/drill", {inner.x, inner.y, button_width(ui, go), ui.px(38)}, go) || by_key)
        intents.push_back(viewmodel::OpenDrills{});
}

void draw_standing(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    if (!home.standing) return;
    Box inner = panel(ui, rest, ui.px(32 + 26 + 130 + 24));
    Box head = inner.cut_top(ui.px(26));
    const Box more = head.cut_right(text_width(ui, Face::small_strong, "Progress"));
    if (link(ui, "home/progress", more, "Progress")) intents.push_back(viewmodel::OpenProgress{});
    draw_line(ui, head, Face::heading, ui.color().text, home.standing->title);
    const Box says = inner.cut_bottom(ui.px(22));
    draw_line_chart(ui, inner, home.standing->chart, ui.color().open);
    draw_line(ui, says, Face::small, ui.color().muted, home.standing->says);
}

void draw_due(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    if (home.due.empty() && home.due_says.empty()) return;
    const float width = rest.w - ui.px(40);
    float height = ui.px(32 + 26);
    if (home.due.empty()) height += paragraph_height(ui, width, Face::small, home.due_says);
    if (!home.due.empty()) height += ui.px(46) * static_cast<float>(home.due.size()) + ui.px(10 + 36);
    Box inner = panel(ui, rest, height);
    draw_line(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, "Due today");
    if (home.due.empty()) draw_paragraph(ui, inner, Face::small, ui.color().muted, home.due_says);
    for (const viewmodel::DueItem& item : home.due) {
        Box row = inner.cut_top(ui.px(46));
        draw_excerpt(ui, row.cut_top(ui.px(22)), Face::small_strong, ui.color().text, item.title);
        draw_excerpt(ui, row.cut_top(ui.px(20)), Face::small, ui.color().muted, item.why);
    }
    if (home.due.empty()) return;
    inner.cut_top(ui.px(6));
    const ButtonText go{"Refresh them"};
    if (button(ui, "home/refresh", {inner.x, inner.y, button_width(ui, go), ui.px(36)}, go))
        intents.push_back(viewmodel::OpenDrills{});
}

void draw_past_row(Ui& ui, Box row, const viewmodel::PastSession& past, Intents& intents) {
    const Touch touch = ui.control(fmt::format("home/session/{}", past.session), row);
    if (touch.pressed) intents.push_back(viewmodel::OpenSession{past.session});
    if (touch.hovered) fill(row, ui.color().hover);
    if (touch.show_focus) outline(row, ui.color().focus, 0, ui.px(2));
    const Box words = row.inset(ui.px(20), ui.px(9));
    const float score = sign_width(ui, past.score, Face::small_strong);
    draw_sign(ui, words.right() - score, words.y + ui.px(10), past.score, Face::small_strong);
    draw_excerpt(ui, {words.x, words.y, words.w - score - ui.px(10), ui.px(20)}, Face::small_strong,
                 ui.color().text, past.title);
    draw_line(ui, {words.x, words.y + ui.px(21), words.w, ui.px(20)}, Face::small, ui.color().muted,
              past.when);
    line_above(row, ui.color().line);
}

void draw_past(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    constexpr std::size_t most = 12;  // the progress screen has all of them
    const std::size_t shown = std::min(most, home.past.size());
    const std::string none =
        "None yet. Your scorecards will be kept here, each with the words that earned or lost the points.";
    const float row = ui.px(58), head = ui.px(52);
    const float height = home.past.empty()
                             ? head + paragraph_height(ui, rest.w - ui.px(40), Face::small, none) + ui.px(16)
                             : head + row * static_cast<float>(shown) + ui.px(4);
    Box box = rest.cut_top(height);
    card(ui, box, ui.color().panel, ui.color().line);
    draw_line(ui, box.cut_top(head).inset(ui.px(20), 0), Face::heading, ui.color().text, "Past sessions");
    if (home.past.empty()) draw_paragraph(ui, box.inset(ui.px(20), 0), Face::small, ui.color().muted, none);
    for (std::size_t n = 0; n < shown; ++n)
        draw_past_row(ui, box.cut_top(row).inset(1, 0), home.past[n], intents);
}

/// What somebody asked for, before what one might do.
void draw_assigned(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    if (home.assigned.empty()) return;
    Box inner = panel(ui, rest, ui.px(32 + 28) + ui.px(56) * static_cast<float>(home.assigned.size()));
    draw_line(ui, inner.cut_top(ui.px(28)), Face::heading, ui.color().text, "Assigned to you");
    for (const viewmodel::AssignedItem& item : home.assigned) {
        Box row = inner.cut_top(ui.px(56)).inset(-ui.px(8), 0);
        const Touch touch = ui.control("home/assigned/" + item.scenario, row);
        if (touch.hovered) fill(row, ui.color().hover, ui.px(8));
        if (touch.show_focus) focus_ring(ui, row, ui.px(8));
        if (touch.pressed && item.in_progress != 0)
            intents.push_back(viewmodel::ResumeSession{item.in_progress});
        if (touch.pressed && item.in_progress == 0)
            intents.push_back(viewmodel::ChooseScenario{item.scenario});
        Box text = row.inset(ui.px(8), ui.px(6));
        const float width = chip_width(ui, item.state);
        draw_chip(ui, text.right() - width, text.y + ui.px(11), item.state);
        Box title = text.cut_top(ui.px(22));
        title.cut_right(width + ui.px(8));
        draw_excerpt(ui, title, Face::small_strong, ui.color().text, item.title);
        draw_excerpt(ui, text.cut_top(ui.px(20)), Face::small, ui.color().muted, item.why);
    }
}

}  // namespace

void draw_home_drill(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    draw_assigned(ui, rest, home, intents);
    draw_drill(ui, rest, home, intents);
    draw_due(ui, rest, home, intents);
}

void draw_home_past(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    rest.cut_top(ui.px(8));
    draw_standing(ui, rest, home, intents);
    draw_past(ui, rest, home, intents);
}

void draw_home_side(Ui& ui, Box box, const viewmodel::Home& home, Intents& intents) {
    ScrollArea area(ui, "home/side", box);
    const Box content = area.content();
    Box rest{content.x, content.y + ui.px(24), content.w - ui.px(24), 1e5f};
    draw_assigned(ui, rest, home, intents);
    draw_drill(ui, rest, home, intents);
    draw_standing(ui, rest, home, intents);
    draw_due(ui, rest, home, intents);
    draw_past(ui, rest, home, intents);
    area.ends_at(rest.y + ui.px(24));
}

}  // namespace sim::gui
