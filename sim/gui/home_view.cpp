#include "sim/gui/home_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

void HomeView::draw(Ui& ui, Box window, const viewmodel::Home& home, Intents& intents) {
    const Box bar = begin_screen(ui, window);
    draw_bar(ui, bar, home, intents);
    const bool narrow = window.w < ui.px(1100);
    Box right = window.cut_right(ui.px(narrow ? 288 : 360));
    draw_past(ui, {right.x, right.y + ui.px(24), right.w - ui.px(24), right.h - ui.px(48)}, home, intents);
    ScrollArea area(ui, "home/scroll", window);
    Box content = area.content();
    Box rest{content.x + ui.px(24), content.y + ui.px(24), content.w - ui.px(48), content.h};
    if (home.resume) draw_resume(ui, rest, *home.resume, intents);
    if (home.next) draw_next(ui, rest, home, intents);
    draw_library(ui, rest, home, intents);
    area.ends_at(rest.y + ui.px(24));
}

void HomeView::draw_bar(Ui& ui, Box bar, const viewmodel::Home& home, Intents& intents) {
    draw_line(ui, bar.cut_left(ui.px(140)), Face::title, ui.color().text, "Coolhead");
    const ButtonText workshop{"Workshop", "Ctrl W"};
    const Box door = bar.cut_left(button_width(ui, workshop));
    if (button(ui, "home/workshop", {door.x, door.y + ui.px(10), door.w, ui.px(36)}, workshop,
               ButtonLook::quiet) ||
        ui.shortcut(Key::w, true))
        intents.push_back(viewmodel::OpenWorkshop{});
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(6));
    if (home.trainee.empty() || naming_) return draw_name_field(ui, bar, home, intents);
    const float width = text_width(ui, Face::strong, home.trainee) + ui.px(56);
    const Box area = bar.cut_right(width);
    const Box hit{area.x, area.y + ui.px(8), area.w, area.h - ui.px(16)};
    const Touch touch = ui.control("home/name", hit);
    if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
    if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
    draw_avatar(ui, area.x + ui.px(4), std::round(area.middle() - ui.px(16)), ui.px(32), home.avatar);
    draw_line(ui, {area.x + ui.px(46), area.y, area.w, area.h}, Face::strong, ui.color().text, home.trainee);
    if (touch.pressed) {
        naming_ = true, typed_name_ = home.trainee;
        ui.set_focus("home/name/field");
    }
}

void HomeView::draw_name_field(Ui& ui, Box& bar, const viewmodel::Home&, Intents& intents) {
    const Box save = bar.cut_right(ui.px(76));
    bar.cut_right(ui.px(8));
    const Box field = bar.cut_right(ui.px(220));
    const Box frame{field.x, field.y + ui.px(10), field.w, field.h - ui.px(20)};
    const bool focused = ui.focus() == "home/name/field";
    fill(frame, ui.color().raised, ui.px(8));
    outline(frame, focused ? ui.color().open : ui.color().line, ui.px(8));
    if (name_.draw(ui, "home/name/field",
                   {frame.x + ui.px(12), frame.y + ui.px(8), frame.w - ui.px(24), frame.h - ui.px(12)},
                   "name", typed_name_, "Your name", frame))
        typed_name_ = name_.text();
    const bool entered = focused && ui.input.take(Key::enter);
    const bool pressed =
        button(ui, "home/name/save", {save.x, save.y + ui.px(10), save.w, save.h - ui.px(20)}, {"Save"},
               ButtonLook::plain, 0, !typed_name_.empty());
    if ((entered || pressed) && !typed_name_.empty()) {
        intents.push_back(viewmodel::NameTrainee{typed_name_});
        naming_ = false;
    }
    if (focused && ui.shortcut(Key::escape)) naming_ = false;
}

void HomeView::draw_resume(Ui& ui, Box& rest, const viewmodel::ResumeOffer& offer, Intents& intents) {
    const Box panel = rest.cut_top(ui.px(96));
    rest.cut_top(ui.px(16));
    card(ui, panel, ui.color().panel, ui.color().note);
    Box inner = panel.inset(ui.px(24), ui.px(16));
    Box keys = inner.cut_right(ui.px(330));
    const Box go = keys.cut_right(button_width(ui, {"Resume", "⏎"}));
    keys.cut_right(ui.px(8));
    const Box drop = keys.cut_right(button_width(ui, {"End and score"}));
    const auto center = [&](Box box) {
        return Box{box.x, std::round(panel.middle() - ui.px(20)), box.w, ui.px(40)};
    };
    if (button(ui, "home/resume", center(go), {"Resume", "⏎"}, ButtonLook::primary) ||
        (ui.focus().empty() && ui.shortcut(Key::enter)))
        intents.push_back(viewmodel::ResumeSession{offer.session});
    if (button(ui, "home/discard", center(drop), {"End and score"}))
        intents.push_back(viewmodel::DiscardSession{offer.session});
    draw_line(ui, inner.cut_top(ui.px(18)), Face::label_strong, ui.color().note, "UNFINISHED");
    draw_line(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, offer.title);
    draw_line(ui, inner.cut_top(ui.px(20)), Face::small, ui.color().muted, offer.where);
}

void HomeView::draw_next(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    const Box panel = rest.cut_top(ui.px(112));
    rest.cut_top(ui.px(20));
    const bool primary = !home.resume;
    card(ui, panel, ui.color().panel, primary ? ui.color().open : ui.color().line);
    Box inner = panel.inset(ui.px(24), ui.px(18));
    const ButtonText words{"Start", primary ? "⏎" : ""};
    const Box go = inner.cut_right(button_width(ui, words));
    inner.cut_right(ui.px(16));
    const bool entered = primary && ui.focus().empty() && ui.shortcut(Key::enter);
    if (button(ui, "home/next", {go.x, std::round(panel.middle() - ui.px(22)), go.w, ui.px(44)}, words,
               primary ? ButtonLook::primary : ButtonLook::plain) ||
        entered)
        intents.push_back(viewmodel::ChooseScenario{home.next->scenario});
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label_strong, ui.color().muted, "NEXT FOR YOU");
    draw_line(ui, inner.cut_top(ui.px(30)), Face::title, ui.color().text, home.next->title);
    draw_line(ui, inner.cut_top(ui.px(24)), Face::body, ui.color().muted, home.next->because);
}

void HomeView::draw_library(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    Box head = rest.cut_top(ui.px(32));
    head.cut_left(draw_line(ui, head, Face::heading, ui.color().text, "Library") + ui.px(10));
    draw_line(ui, {head.x, head.y + 1, head.w, head.h}, Face::small, ui.color().muted, home.count);
    constexpr std::array<std::array<std::string_view, 2>, 4> levels{
        {{"hard", "Hard"}, {"core", "Core"}, {"starter", "Starter"}, {"", "All"}}};
    for (const auto& [level, label] : levels) {
        const Box area = head.cut_right(chip_button_width(ui, label));
        head.cut_right(ui.px(8));
        const std::string name = fmt::format("home/level/{}", level.empty() ? "all" : level);
        if (chip_button(ui, name, {area.x, area.y + 1, area.w, ui.px(30)}, label, home.level_filter == level,
                        ui.color().open))
            intents.push_back(viewmodel::FilterLevel{std::string(level)});
    }
    rest.cut_top(ui.px(12));
    const int columns = rest.w > ui.px(820) ? 3 : rest.w > ui.px(500) ? 2 : 1;
    const float gap = ui.px(16), width = std::floor((rest.w - gap * static_cast<float>(columns - 1)) /
                                                    static_cast<float>(columns));
    for (std::size_t n = 0; n < home.cards.size(); n += static_cast<std::size_t>(columns)) {
        Box row = rest.cut_top(ui.px(190));
        rest.cut_top(gap);
        for (std::size_t column = n;
             column < std::min(home.cards.size(), n + static_cast<std::size_t>(columns)); ++column) {
            draw_card(ui, row.cut_left(width), home.cards[column], intents);
            row.cut_left(gap);
        }
    }
    if (home.cards.empty())
        draw_line(ui, rest.cut_top(ui.px(40)), Face::body, ui.color().muted,
                  "No scenario of this level. Choose All to see the others.");
    for (const std::string& broken : home.broken) {
        draw_line(ui, {rest.x, rest.y, ui.px(20), ui.px(20)}, Face::small, ui.color().warn, icon("warning"));
        rest.cut_top(draw_paragraph(ui, {rest.x + ui.px(22), rest.y, rest.w - ui.px(22), 0}, Face::small,
                                    ui.color().warn, broken) +
                     ui.px(4));
    }
}

void HomeView::draw_card(Ui& ui, Box box, const viewmodel::ScenarioCard& scenario, Intents& intents) {
    const Touch touch = ui.control("home/card/" + scenario.scenario, box);
    if (touch.pressed) intents.push_back(viewmodel::ChooseScenario{scenario.scenario});
    const float rounding = ui.px(12);
    fill(box, touch.hovered ? ui.color().raised : ui.color().panel, rounding);
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.y + ui.px(64)},
                                              faded(avatar_color(scenario.hue), 86), rounding,
                                              ImDrawFlags_RoundCornersTop);
    outline(box, touch.hovered ? ui.color().open : ui.color().line, rounding);
    if (touch.show_focus) focus_ring(ui, box, rounding);
    Box inner = box.inset(ui.px(16), 0);
    inner.cut_top(ui.px(74));
    draw_line(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, scenario.title);
    draw_paragraph(ui, inner, Face::small, ui.color().muted, scenario.summary, 2);
    const float middle = box.bottom() - ui.px(28);
    const float chip = draw_chip(ui, inner.x, middle, {scenario.level, viewmodel::Mood::neutral, ""});
    draw_line(ui, {inner.x + chip + ui.px(8), middle - ui.px(10), ui.px(90), ui.px(20)}, Face::small,
              ui.color().muted, scenario.minutes);
    const float width = sign_width(ui, scenario.result, Face::small_strong);
    draw_sign(ui, inner.right() - width, middle, scenario.result, Face::small_strong);
}

void HomeView::draw_past(Ui& ui, Box box, const viewmodel::Home& home, Intents& intents) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box;
    Box head = inner.cut_top(ui.px(52)).inset(ui.px(20), 0);
    draw_line(ui, head, Face::heading, ui.color().text, "Past sessions");
    line_above(inner, ui.color().line);
    if (home.past.empty()) {
        draw_paragraph(ui, {box.x + ui.px(20), inner.y + ui.px(16), box.w - ui.px(40), 0}, Face::small,
                       ui.color().muted,
                       "None yet. Pick a scenario on the left: your scorecards will be kept here, each with "
                       "the words that earned or lost the points.");
        return;
    }
    ScrollArea area(ui, "home/past", inner.inset(1, 1));
    Box rows = area.content();
    for (const viewmodel::PastSession& past : home.past) {
        const Box row = rows.cut_top(ui.px(62));
        const Touch touch = ui.control(fmt::format("home/session/{}", past.session), row);
        if (touch.pressed) intents.push_back(viewmodel::OpenSession{past.session});
        if (touch.hovered) fill(row, ui.color().hover);
        if (touch.show_focus) outline(row, ui.color().text, 0, ui.px(2));
        Box words = row.inset(ui.px(20), ui.px(10));
        const float score = sign_width(ui, past.score, Face::small_strong);
        draw_sign(ui, words.right() - score, words.y + ui.px(10), past.score, Face::small_strong);
        draw_line(ui, {words.x, words.y, words.w - score - ui.px(10), ui.px(20)}, Face::small_strong,
                  ui.color().text, past.title);
        const std::string who = past.trainee.empty() ? past.when : past.when + " · " + past.trainee;
        draw_line(ui, {words.x, words.y + ui.px(22), words.w, ui.px(20)}, Face::small, ui.color().muted, who);
        line_below(row, ui.color().line);
    }
    area.ends_at(rows.y);
}

}  // namespace sim::gui
