#include "sim/gui/home_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(' '), to = text.find_last_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

}  // namespace

void draw_name(Ui& ui, Box& bar) {
    if (bar.w < ui.px(690)) return;
    draw_line(ui, bar.cut_left(ui.px(124)), Face::title, ui.color().text, "Coolhead");
}

void draw_tabs(Ui& ui, Box& bar, Tab here, Intents& intents) {
    const auto tab = [&](std::string_view name, std::string_view label, bool chosen) {
        const Box area = bar.cut_left(text_width(ui, Face::strong, label) + ui.px(4));
        bar.cut_left(ui.px(20));
        const Touch touch = ui.control(name, {area.x - ui.px(8), area.y, area.w + ui.px(16), area.h});
        const Color color = chosen || touch.hovered ? ui.color().text : ui.color().muted;
        draw_line(ui, area, Face::strong, color, label);
        if (chosen) fill({area.x, area.bottom() - ui.px(3), area.w - ui.px(4), ui.px(3)}, ui.color().open);
        if (touch.show_focus)
            focus_ring(ui, {area.x - ui.px(6), area.y + ui.px(11), area.w + ui.px(12), area.h - ui.px(22)},
                       ui.px(8));
        return touch.pressed && !chosen;
    };
    if (tab("tab/practise", "Practise", here == Tab::practise)) intents.push_back(viewmodel::GoHome{});
    if (tab("tab/progress", "Progress", here == Tab::progress)) intents.push_back(viewmodel::OpenProgress{});
    if (tab("home/workshop", "Workshop", false) || ui.shortcut(Key::w, true))
        intents.push_back(viewmodel::OpenWorkshop{});
    const bool has_room = bar.w > ui.px(260);  // beside what stands at the right end
    if ((has_room && tab("tab/team", "Team", here == Tab::team)) ||
        (here != Tab::team && ui.shortcut(Key::t, true)))
        intents.push_back(viewmodel::OpenTeam{});
}

void HomeView::draw(Ui& ui, Box window, const viewmodel::Home& home, Intents& intents) {
    const Box whole = window;
    const bool profile_open = profile_.open();
    if (profile_open) ui.cover(true);
    const Box bar = begin_screen(ui, window);
    const Box anchor = draw_bar(ui, bar, home, intents);
    const bool narrow = window.w < ui.px(1100);
    const bool one_column = window.w < ui.px(760);
    if (!one_column) draw_home_side(ui, window.cut_right(ui.px(narrow ? 304 : 360)), home, intents);
    {
        // The scroll bar keeps away from the column on the right.
        const float aside = ui.px(one_column ? 0 : 8);
        ScrollArea area(ui, "home/scroll", {window.x, window.y, window.w - aside, window.h});
        const Box content = area.content();
        Box rest{content.x + ui.px(24), content.y + ui.px(24), content.w + aside - ui.px(48), 1e5f};
        if (home.resume) draw_resume(ui, rest, *home.resume, intents);
        draw_other_unfinished(ui, rest, home, intents);
        if (!home.profile.suggested.empty() && !home.resume)
            draw_welcome(ui, rest, home, intents);
        else if (home.next)
            draw_next(ui, rest, home, intents);
        if (one_column) draw_home_drill(ui, rest, home, intents);
        draw_library(ui, rest, home, intents);
        if (one_column) draw_home_past(ui, rest, home, intents);
        area.ends_at(rest.y + ui.px(24));
    }
    if (profile_open) profile_.draw(ui, whole, anchor, home, intents);
    if (profile_open != profile_.open()) ui.redraw_in(0);
}

Box HomeView::draw_bar(Ui& ui, Box bar, const viewmodel::Home& home, Intents& intents) {
    draw_name(ui, bar);
    draw_tabs(ui, bar, Tab::practise, intents);
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(6));
    const Box gear = bar.cut_right(ui.px(36));
    const Box gear_hit{gear.x, std::round(gear.middle() - ui.px(18)), gear.w, ui.px(36)};
    const Touch settings = ui.control("home/settings", gear_hit);
    if (settings.hovered) fill(gear_hit, ui.color().selected, ui.px(8));
    if (settings.show_focus) focus_ring(ui, gear_hit, ui.px(8));
    ui.explain("home/settings", gear_hit, "Look, sound, text size, extra time", settings.show_focus);
    draw_line(ui, gear_hit, Face::strong, settings.hovered ? ui.color().text : ui.color().muted, icon("gear"),
              Align::center);
    bar.cut_right(ui.px(6));
    const std::string& name = home.trainee.empty() ? home.profile.suggested : home.trainee;
    const float wanted = text_width(ui, Face::strong, name) + ui.px(56);
    const float width = bar.w < std::min(wanted, ui.px(110)) ? ui.px(40) : std::min(wanted, bar.w);
    const Box area = bar.cut_right(width);
    const Box hit{area.x, area.y + ui.px(8), area.w, area.h - ui.px(16)};
    const Touch touch = ui.control("home/name", hit);
    if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
    if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
    draw_avatar(ui, area.x + ui.px(4), std::round(area.middle() - ui.px(16)), ui.px(32),
                viewmodel::avatar_of(name, name));
    if (width > ui.px(60))
        draw_excerpt(ui, {area.x + ui.px(46), area.y, area.w - ui.px(50), area.h}, Face::strong,
                     ui.color().text, name);
    if (touch.pressed || settings.pressed) profile_.show(), ui.set_focus("");
    return hit;
}

/// A new person's card: a name and the first scenario, one press away.
void HomeView::draw_welcome(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    const bool wide = rest.w > ui.px(640);
    const float words_height =
        wide || !home.next
            ? 0
            : paragraph_height(ui, rest.w - ui.px(48), Face::body, home.next->because) + ui.px(50);
    const Box panel = rest.cut_top(wide ? ui.px(150) : ui.px(18 + 12 + 66 + 18) + words_height);
    rest.cut_top(ui.px(20));
    card(ui, panel, ui.color().panel, ui.color().open);
    Box inner = panel.inset(ui.px(24), ui.px(18));
    const ButtonText words{"Start", "⏎"};
    Box ask = wide ? inner.cut_right(ui.px(330)) : inner.cut_bottom(ui.px(66));
    if (wide)
        inner.cut_right(ui.px(16)), ask = {ask.x, std::round(panel.middle() - ui.px(36)), ask.w, ui.px(66)};
    draw_line(ui, ask.cut_top(ui.px(22)), Face::small, ui.color().muted, "What should we call you?");
    const Box go = ask.cut_right(button_width(ui, words));
    ask.cut_right(ui.px(8));
    const bool opening = !asked_ && !ui.covered();
    if (opening) {
        asked_ = true, typed_name_ = home.profile.suggested;
        ui.set_focus("home/name/field");
    }
    name_field(ui, "home/name/field", ask, name_, typed_name_, "Your name");
    if (opening) name_.select_all();
    const bool free = ui.focus().empty() || ui.focus() == "home/name/field";
    const bool entered = free && !ui.covered() && ui.input.take(Key::enter);
    const bool pressed = button(ui, "home/start", go, words, ButtonLook::primary);
    if (ui.focus() == "home/name/field" && ui.shortcut(Key::escape)) ui.set_focus("");
    if (entered || pressed) {
        const std::string name = trimmed(typed_name_);
        intents.push_back(viewmodel::NameTrainee{name.empty() ? home.profile.suggested : name});
        if (home.next) intents.push_back(viewmodel::ChooseScenario{home.next->scenario});
    }
    if (!home.next) return;
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label_strong, ui.color().open, "WELCOME. START HERE");
    draw_line(ui, inner.cut_top(ui.px(30)), Face::title, ui.color().text, home.next->title);
    draw_paragraph(ui, inner, Face::body, ui.color().muted, home.next->because, wide ? 3 : 0);
}

/// One line each; what is not gone on with can be ended where it stands.
void HomeView::draw_other_unfinished(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    for (const viewmodel::ResumeOffer& offer : home.other_unfinished) {
        const ButtonText go{"Resume"}, drop{"End and score"};
        Box row = rest.cut_top(ui.px(44));
        rest.cut_top(ui.px(8));
        card(ui, row, ui.color().panel, ui.color().line);
        row = row.inset(ui.px(16), ui.px(5));
        if (button(ui, fmt::format("home/resume/{}", offer.session), row.cut_right(button_width(ui, go)), go))
            intents.push_back(viewmodel::ResumeSession{offer.session});
        row.cut_right(ui.px(8));
        if (button(ui, fmt::format("home/discard/{}", offer.session), row.cut_right(button_width(ui, drop)),
                   drop))
            intents.push_back(viewmodel::DiscardSession{offer.session});
        row.cut_right(ui.px(12));
        draw_excerpt(ui, row, Face::small, ui.color().text,
                     fmt::format("Unfinished: {} · {}", offer.title, offer.where));
    }
    if (!home.other_unfinished.empty()) rest.cut_top(ui.px(8));
}

void HomeView::draw_resume(Ui& ui, Box& rest, const viewmodel::ResumeOffer& offer, Intents& intents) {
    const float both = button_width(ui, {"Resume", "⏎"}) + button_width(ui, {"End and score"}) + ui.px(8);
    const bool wide = rest.w > both + ui.px(300);
    const Box panel = rest.cut_top(ui.px(wide ? 96 : 150));
    rest.cut_top(ui.px(16));
    card(ui, panel, ui.color().panel, ui.color().note);
    Box inner = panel.inset(ui.px(24), ui.px(16));
    Box keys = wide ? inner.cut_right(both + ui.px(16)) : inner.cut_bottom(ui.px(40));
    const float middle = wide ? panel.middle() : keys.middle();
    const Box go = keys.cut_right(button_width(ui, {"Resume", "⏎"}));
    keys.cut_right(ui.px(8));
    const Box drop = keys.cut_right(button_width(ui, {"End and score"}));
    const auto center = [&](Box box) { return Box{box.x, std::round(middle - ui.px(20)), box.w, ui.px(40)}; };
    if (button(ui, "home/resume", center(go), {"Resume", "⏎"}, ButtonLook::primary) ||
        (ui.focus().empty() && ui.shortcut(Key::enter)))
        intents.push_back(viewmodel::ResumeSession{offer.session});
    if (button(ui, "home/discard", center(drop), {"End and score"}))
        intents.push_back(viewmodel::DiscardSession{offer.session});
    draw_line(ui, inner.cut_top(ui.px(18)), Face::label_strong, ui.color().note, "UNFINISHED");
    draw_excerpt(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, offer.title);
    draw_excerpt(ui, inner.cut_top(ui.px(20)), Face::small, ui.color().muted, offer.where);
}

void HomeView::draw_next(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    const float button_room = button_width(ui, {"Start", "⏎"}) + ui.px(16);
    const bool below = rest.w < ui.px(560);
    const float words_width = rest.w - ui.px(48) - (below ? 0 : button_room);
    const float because = paragraph_height(ui, words_width, Face::body, home.next->because);
    const Box panel = rest.cut_top(ui.px(18 + 20 + 30 + 20) + because + (below ? ui.px(56) : 0));
    rest.cut_top(ui.px(20));
    const bool primary = !home.resume;
    card(ui, panel, ui.color().panel, primary ? ui.color().open : ui.color().line);
    Box inner = panel.inset(ui.px(24), ui.px(18));
    const ButtonText words{"Start", primary ? "⏎" : ""};
    const float width = button_width(ui, words);
    Box go = below ? inner.cut_bottom(ui.px(44)) : inner.cut_right(width);
    if (below)
        go.w = width;
    else
        go = {go.x, std::round(panel.middle() - ui.px(22)), width, ui.px(44)}, inner.cut_right(ui.px(16));
    const bool entered = primary && ui.focus().empty() && ui.shortcut(Key::enter);
    if (button(ui, "home/next", go, words, primary ? ButtonLook::primary : ButtonLook::plain) || entered)
        intents.push_back(viewmodel::ChooseScenario{home.next->scenario});
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label_strong, ui.color().muted,
              home.brand_new ? "START HERE" : "NEXT FOR YOU");
    draw_line(ui, inner.cut_top(ui.px(30)), Face::title, ui.color().text, home.next->title);
    draw_paragraph(ui, inner, Face::body, ui.color().muted, home.next->because);
}

void HomeView::draw_library(Ui& ui, Box& rest, const viewmodel::Home& home, Intents& intents) {
    Box head = rest.cut_top(ui.px(32));
    head.cut_left(draw_line(ui, head, Face::heading, ui.color().text, "Library") + ui.px(10));
    using scenario::Level;
    constexpr std::array<std::pair<std::optional<Level>, std::string_view>, 4> levels{
        {{Level::hard, "Hard"}, {Level::core, "Core"}, {Level::starter, "Starter"}, {std::nullopt, "All"}}};
    float chips = 0;
    for (const auto& [level, label] : levels) chips += chip_button_width(ui, label) + ui.px(8);
    if (chips > head.w) head = rest.cut_top(ui.px(38));
    for (const auto& [level, label] : levels) {
        const Box area = head.cut_right(chip_button_width(ui, label));
        head.cut_right(ui.px(8));
        const std::string name = fmt::format("home/level/{}", level ? name_of(*level) : "all");
        if (chip_button(ui, name, {area.x, area.y + 1, area.w, ui.px(30)}, label, home.level_filter == level,
                        ui.color().open))
            intents.push_back(viewmodel::FilterLevel{level});
    }
    if (head.w >=
        text_width(ui, Face::small, home.count))  // large words in a small window: the chips are enough
        draw_line(ui, {head.x, head.y + 1, head.w, head.h}, Face::small, ui.color().muted, home.count);
    rest.cut_top(ui.px(12));
    std::size_t next = 0;
    for (const viewmodel::CourseLevel& level : home.levels) {
        const std::size_t count = std::min(level.cards, home.cards.size() - next);
        draw_level(ui, rest, level);
        draw_cards(ui, rest, {home.cards.data() + next, count}, intents);
        next += count;
    }
    draw_cards(ui, rest, {home.cards.data() + next, home.cards.size() - next}, intents);
    if (home.cards.empty() && home.level_filter)
        draw_line(ui, rest.cut_top(ui.px(40)), Face::body, ui.color().muted,
                  "No scenario of this level. Choose All to see the others.");
    for (const std::string& broken : home.broken) {
        draw_line(ui, {rest.x, rest.y, ui.px(20), ui.px(20)}, Face::small, ui.color().warn, icon("warning"));
        rest.cut_top(draw_paragraph(ui, {rest.x + ui.px(22), rest.y, rest.w - ui.px(22), 0}, Face::small,
                                    ui.color().warn, broken) +
                     ui.px(4));
    }
}

/// A stretch of the course: its name, how many were passed, a bar.
void HomeView::draw_level(Ui& ui, Box& rest, const viewmodel::CourseLevel& level) {
    Box head = rest.cut_top(ui.px(24));
    rest.cut_top(ui.px(8));
    head.cut_left(draw_line(ui, head, Face::strong, ui.color().text, level.title) + ui.px(10));
    head.cut_left(draw_line(ui, head, Face::small, ui.color().muted, level.says) + ui.px(12));
    if (head.w > ui.px(40))
        gui::draw_bar(ui, {head.x, head.y, std::min(ui.px(120), head.w), head.h}, level.passed_permille,
                      ui.color().good);
}

void HomeView::draw_cards(Ui& ui, Box& rest, std::span<const viewmodel::ScenarioCard> cards,
                          Intents& intents) {
    const std::size_t columns = rest.w > ui.px(820) ? 3 : rest.w > ui.px(500) ? 2 : 1;
    const float gap = ui.px(16), width = std::floor((rest.w - gap * static_cast<float>(columns - 1)) /
                                                    static_cast<float>(columns));
    for (std::size_t n = 0; n < cards.size(); n += columns) {
        Box row = rest.cut_top(ui.px(176));
        rest.cut_top(gap);
        for (const viewmodel::ScenarioCard& card : cards.subspan(n, std::min(columns, cards.size() - n))) {
            draw_card(ui, row.cut_left(width), card, intents);
            row.cut_left(gap);
        }
    }
    rest.cut_top(ui.px(8));
}

/// The coloured band: the place in the course, and what comes first or that this one is next.
void HomeView::draw_band(Ui& ui, Box band, const viewmodel::ScenarioCard& scenario) {
    ImGui::GetWindowDrawList()->AddRectFilled({band.x, band.y}, {band.right(), band.bottom()},
                                              faded(avatar_color(scenario.hue), 86), ui.px(12),
                                              ImDrawFlags_RoundCornersTop);
    Box inner = band.inset(ui.px(16), 0);
    inner.cut_left(draw_line(ui, inner, Face::heading, ui.color().text, scenario.place) + ui.px(12));
    if (scenario.recommended) {
        draw_line(ui, inner, Face::label_strong, ui.color().text, "NEXT FOR YOU", Align::right);
    } else if (!scenario.before.empty()) {
        draw_excerpt(ui, inner, Face::small, ui.color().text, scenario.before, Align::right);
    }
}

void HomeView::draw_card(Ui& ui, Box box, const viewmodel::ScenarioCard& scenario, Intents& intents) {
    const Touch touch = ui.control("home/card/" + scenario.scenario, box);
    if (touch.pressed) intents.push_back(viewmodel::ChooseScenario{scenario.scenario});
    const float rounding = ui.px(12);
    fill(box, touch.hovered ? ui.color().raised : ui.color().panel, rounding);
    draw_band(ui, {box.x, box.y, box.w, ui.px(40)}, scenario);
    outline(box, touch.hovered || scenario.recommended ? ui.color().open : ui.color().line, rounding);
    if (touch.show_focus) focus_ring(ui, box, rounding);
    Box inner = box.inset(ui.px(16), 0);
    inner.cut_top(ui.px(50));
    draw_excerpt(ui, inner.cut_top(ui.px(26)), Face::heading, ui.color().text, scenario.title);
    draw_paragraph(ui, inner, Face::small, ui.color().muted, scenario.lesson, 3);
    const float middle = box.bottom() - ui.px(28);
    draw_line(ui, {inner.x, middle - ui.px(10), ui.px(90), ui.px(20)}, Face::small, ui.color().muted,
              scenario.minutes);
    const float width = sign_width(ui, scenario.result, Face::small_strong);
    draw_sign(ui, inner.right() - width, middle, scenario.result, Face::small_strong);
}

}  // namespace sim::gui
