#include "sim/gui/briefing_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/practice_dialogs.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::Briefing;

void small_heading(Ui& ui, Box& rest, std::string_view words) {
    draw_line(ui, rest.cut_top(ui.px(20)), Face::label_strong, ui.color().muted, words);
    rest.cut_top(ui.px(4));
}

void paragraph(Ui& ui, Box& rest, std::string_view words, Face face = Face::body) {
    if (words.empty()) return;
    rest.cut_top(draw_paragraph(ui, rest, face, ui.color().text, words) + ui.px(6));
}

void points(Ui& ui, Box& rest, const std::vector<std::string>& list, std::string_view sign) {
    for (const std::string& item : list) {
        draw_text(ui, rest.x, rest.y, Face::body, ui.color().good, icon(sign));
        const Box words{rest.x + ui.px(24), rest.y, rest.w - ui.px(24), 0};
        rest.cut_top(draw_paragraph(ui, words, Face::body, ui.color().text, item) + ui.px(6));
    }
}

/// Draws a card around what `inside` draws: its height is known only afterwards, so the ground is drawn by
/// measuring in the frame before.
template <typename Inside>
float card_around(Ui& ui, Box box, float height, Inside inside) {
    card(ui, {box.x, box.y, box.w, height}, ui.color().panel, ui.color().line);
    Box rest{box.x + ui.px(24), box.y + ui.px(20), box.w - ui.px(48), 1e5f};
    inside(rest);
    return rest.y + ui.px(16) - box.y;
}

float list_height(Ui& ui, float width, const std::vector<std::string>& list) {
    float height = 0;
    for (const std::string& item : list)
        height += paragraph_height(ui, width - ui.px(24), Face::body, item) + ui.px(6);
    return height;
}

float text_height(Ui& ui, float width, std::string_view words, Face face = Face::body) {
    return words.empty() ? 0 : paragraph_height(ui, width, face, words) + ui.px(6);
}

/// Chips in as many lines as they need.
std::vector<Box> chip_places(Ui& ui, float width, const std::vector<std::string>& words) {
    std::vector<Box> places;
    float x = 0, y = 0;
    for (const std::string& each : words) {
        const float chip = chip_width(ui, {each, viewmodel::Mood::neutral, ""});
        if (x > 0 && x + chip > width) x = 0, y += ui.px(30);
        places.push_back({x, y, chip, ui.px(30)});
        x += chip + ui.px(8);
    }
    return places;
}

float task_height(Ui& ui, float width, const Briefing& briefing) {
    float height = ui.px(36) + ui.px(24) + list_height(ui, width, briefing.goals) + ui.px(36) +
                   text_height(ui, width, briefing.done_means);
    if (!briefing.teaches.empty())
        height += ui.px(36) + (chip_places(ui, width, briefing.teaches).back().y + ui.px(30));
    return height;
}

void draw_task(Ui& ui, Box& rest, const Briefing& briefing) {
    small_heading(ui, rest, "WHAT IS WANTED");
    points(ui, rest, briefing.goals, "check");
    rest.cut_top(ui.px(12));
    small_heading(ui, rest, "WHEN IT IS DONE");
    paragraph(ui, rest, briefing.done_means);
    if (briefing.teaches.empty()) return;
    rest.cut_top(ui.px(12));
    small_heading(ui, rest, "WHAT IT TRAINS");
    const std::vector<Box> places = chip_places(ui, rest.w, briefing.teaches);
    for (std::size_t n = 0; n < places.size(); ++n)
        draw_chip(ui, rest.x + places[n].x, rest.y + places[n].middle(),
                  {briefing.teaches[n], viewmodel::Mood::neutral, ""});
    rest.cut_top(places.back().bottom());
}

float brand_height(Ui& ui, float width, const Briefing& briefing) {
    float height = ui.px(36) + ui.px(24) + text_height(ui, width, briefing.brand_about) +
                   list_height(ui, width, briefing.handles) + ui.px(12) +
                   text_height(ui, width, briefing.signature) +
                   text_height(ui, width, briefing.hours, Face::small);
    return height + ui.px(40) + text_height(ui, width, briefing.clock, Face::small) +
           text_height(ui, width, briefing.recorded, Face::small);
}

void draw_brand(Ui& ui, Box& rest, const Briefing& briefing) {
    small_heading(ui, rest, "YOU ANSWER FOR " + briefing.brand_name);
    paragraph(ui, rest, briefing.brand_about);
    points(ui, rest, briefing.handles, "comment");
    rest.cut_top(ui.px(6));
    paragraph(ui, rest, briefing.signature);
    paragraph(ui, rest, briefing.hours, Face::small);
    rest.cut_top(ui.px(10));
    small_heading(ui, rest, "GOOD TO KNOW");
    paragraph(ui, rest, briefing.clock, Face::small);
    paragraph(ui, rest, briefing.recorded, Face::small);
}

void draw_briefing_title(Ui& ui, Box& rest, const Briefing& briefing) {
    rest.cut_top(draw_paragraph(ui, rest, Face::title, ui.color().text, briefing.title) + ui.px(8));
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().muted, briefing.summary) + ui.px(10));
    if (!briefing.lesson.empty())
        rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, "To learn: " + briefing.lesson) +
                     ui.px(10));
    const Box row = rest.cut_top(ui.px(26));
    const float chip = draw_chip(ui, row.x, row.middle(), {briefing.level, viewmodel::Mood::neutral, ""});
    draw_line(ui, {row.x + chip + ui.px(10), row.y, ui.px(200), row.h}, Face::small, ui.color().muted,
              briefing.minutes);
    rest.cut_top(ui.px(18));
}

void draw_mode(Ui& ui, Box box, const viewmodel::ModeChoice& choice, int number, Intents& intents) {
    const std::string name = "briefing/mode/" + choice.mode;
    const Touch touch = ui.control(name, box);
    constexpr std::array<Key, 3> keys{Key::one, Key::two, Key::three};
    if (touch.pressed || ui.shortcut(keys[static_cast<std::size_t>(number)]))
        intents.push_back(viewmodel::ChooseSittingMode{choice.mode});
    card(ui, box, touch.hovered ? ui.color().hover : ui.color().panel,
         choice.chosen ? ui.color().open : ui.color().line);
    if (choice.chosen) outline(box, ui.color().open, ui.px(12), ui.px(2));
    if (touch.show_focus) focus_ring(ui, box, ui.px(12));
    Box rest = box.inset(ui.px(16), ui.px(12));
    Box head = rest.cut_top(ui.px(22));
    const Color ink = choice.chosen ? ui.color().open : ui.color().text;
    const Box sign = head.cut_right(ui.px(18));
    if (choice.chosen) {
        draw_line(ui, sign, Face::strong, ink, icon("check"), Align::right);
        ui.explain(name + "/chosen", sign, "You will sit it this way");
    } else {
        draw_line(ui, sign, Face::label, ui.color().muted, fmt::format("{}", number + 1), Align::right);
    }
    head.cut_left(draw_line(ui, head, Face::strong, ink, icon(choice.icon)) + ui.px(9));
    draw_line(ui, head, Face::strong, ui.color().text, choice.title);
    draw_paragraph(ui, rest, Face::small, ui.color().muted, choice.about);
}

/// What extra time means stands beside the chips, or below them.
void draw_extra_time(Ui& ui, Box& rest, const Briefing& briefing, Intents& intents) {
    Box row = rest.cut_top(ui.px(34));
    row.cut_left(draw_line(ui, row, Face::label_strong, ui.color().muted, "EXTRA TIME") + ui.px(14));
    for (const int percent : briefing.extra_times) {
        const std::string label = percent == 0 ? "none" : fmt::format("+{} %", percent);
        const Box chip = row.cut_left(chip_button_width(ui, label));
        row.cut_left(ui.px(8));
        if (chip_button(ui, fmt::format("briefing/extra/{}", percent),
                        {chip.x, std::round(chip.middle() - ui.px(15)), chip.w, ui.px(30)}, label,
                        percent == briefing.extra_time, ui.color().open))
            intents.push_back(viewmodel::SetExtraTime{percent});
    }
    row.cut_left(ui.px(6));
    if (text_width(ui, Face::small, briefing.extra_says) <= row.w)
        draw_line(ui, row, Face::small, ui.color().muted, briefing.extra_says);
    else
        rest.cut_top(draw_paragraph(ui, {rest.x, rest.y + ui.px(2), rest.w, 0}, Face::small, ui.color().muted,
                                    briefing.extra_says));
}

void draw_sitting(Ui& ui, Box& rest, const Briefing& briefing, Intents& intents) {
    const bool beside = rest.w > ui.px(620);
    const float space = ui.px(12), each = beside ? std::floor((rest.w - 2 * space) / 3) : rest.w;
    float height = 0;
    for (const viewmodel::ModeChoice& mode : briefing.modes)
        height = std::max(height,
                          ui.px(24 + 22) + paragraph_height(ui, each - ui.px(32), Face::small, mode.about));
    Box row = beside ? rest.cut_top(height) : rest;
    for (std::size_t n = 0; n < briefing.modes.size(); ++n) {
        draw_mode(ui, beside ? row.cut_left(each) : rest.cut_top(height), briefing.modes[n],
                  static_cast<int>(n), intents);
        (beside ? row.cut_left(space) : rest.cut_top(space));
    }
    rest.cut_top(ui.px(beside ? 10 : 0));
    draw_extra_time(ui, rest, briefing, intents);
    rest.cut_top(ui.px(16));
}

}  // namespace

/// Of an assessment there is one go: that is asked about first.
void BriefingView::begin(const Briefing& briefing, Intents& intents) {
    const bool sealed = std::ranges::any_of(briefing.modes, [](const viewmodel::ModeChoice& mode) {
        return mode.chosen && mode.mode == "assessment";
    });
    if (sealed)
        asking_ = true;
    else
        intents.push_back(viewmodel::StartSession{briefing.scenario});
}

void BriefingView::ask_first(Ui& ui, Box window, const Briefing& briefing, Intents& intents) {
    const auto answer = ask(ui, window,
                            {"briefing/assessment", "Begin the assessment?",
                             "There is one go: no pause, no hints, no other beginning. What you write is "
                             "sealed and goes to your trainer as it is.",
                             "Begin", "Not yet"});
    if (!answer) return;
    asking_ = false;
    if (*answer) intents.push_back(viewmodel::StartSession{briefing.scenario});
}

void BriefingView::draw(Ui& ui, Box window, const Briefing& briefing, Intents& intents) {
    const Box whole = window;
    const bool asking = asking_;
    const bool covered = ui.covered();
    ui.cover(covered || asking);
    Box bar = begin_screen(ui, window);
    if (home_link(ui, bar, "briefing/home")) intents.push_back(viewmodel::GoHome{});
    draw_line(ui, bar.cut_left(text_width(ui, Face::heading, "Briefing") + 1), Face::heading, ui.color().text,
              "Briefing");
    const ButtonText start{"Start", "⏎"};
    const Box go = bar.cut_right(button_width(ui, start));
    bar.cut_right(ui.px(10));
    if (button(ui, "briefing/start", {go.x, go.y + ui.px(9), go.w, ui.px(38)}, start, ButtonLook::primary) ||
        (ui.focus().empty() && ui.shortcut(Key::enter)))
        begin(briefing, intents);
    bar_tools(ui, bar, intents);
    ScrollArea area(ui, "briefing/scroll", window);
    const Box content = area.content();
    const float width = std::min(ui.px(1080), content.w - ui.px(48));
    Box rest{std::round(content.x + (content.w - width) / 2), content.y + ui.px(32), width, 1e5f};
    draw_briefing_title(ui, rest, briefing);
    if (!briefing.modes.empty()) draw_sitting(ui, rest, briefing, intents);
    const bool beside = width > ui.px(700);
    const float gap = ui.px(16), half = beside ? std::floor((width - gap) / 2) : width,
                inner = half - ui.px(48);
    float task = task_height(ui, inner, briefing) + ui.px(12),
          brand = brand_height(ui, inner, briefing) + ui.px(12);
    if (beside) task = brand = std::max(task, brand);
    card_around(ui, {rest.x, rest.y, half, 0}, task, [&](Box& box) { draw_task(ui, box, briefing); });
    const Box other =
        beside ? Box{rest.x + half + gap, rest.y, half, 0} : Box{rest.x, rest.y + task + gap, half, 0};
    card_around(ui, other, brand, [&](Box& box) { draw_brand(ui, box, briefing); });
    area.ends_at(other.y + brand + ui.px(32));
    if (asking) ask_first(ui, whole, briefing, intents);
    ui.cover(covered);
}

}  // namespace sim::gui
